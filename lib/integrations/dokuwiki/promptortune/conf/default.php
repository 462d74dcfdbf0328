<?php

$conf['origin'] = 'https://advisor.example.org';

<?php

$lang['origin'] = 'Where the advisor is served, such as https://advisor.example.org';

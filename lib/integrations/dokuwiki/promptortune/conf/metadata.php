<?php

$meta['origin'] = ['string', '_pattern' => '!^https?://[a-z0-9.:\[\]-]+/?$!i'];

import { COMPARED_WITH_PARAMETER } from './hrefs';

/** Starts of names that share sheets, mailings and advertisements add to links. */
const PREFIXES =
  /^(utm|adj|af|awt|cm|hss|omnisend|sms|stm|tt|x_tr|_x_tr|_*cf_chl|mtm|pk|piwik|matomo|hsa|hmb|ga|gad|at|fb|wt|dm|ml|oly|vero|elq|mkt|trk|cx|tw|__twitter|sc|guce|iter|ns|cmp)_/i;

/** Names without such a start: of click ids, of mailings, and of the apps that shared a link. */
const NAMES = new Set(
  `__hsfp __hssc __hstc _bhlid _branch_match_id _branch_referrer _bta_c _bta_tid _ga _gac _gl _hsenc _hsmi _ke _kx _openstat __s __tn__ ad_id adid adgroupid adset_id awc
  bbeml bsft_clkid bsft_uid bxid campaign_id campaignid ceid cjevent ck_subscriber_id clickid cmpid cuid cvid dclid
  dicbo e9d5 ef_id eid elqaid elqat elqcampaignid elqtrack elqtrackid emci emdi epik esid et_cid et_rid eype fbclid fbadid fbaid fref gbraid
  gclid gclsrc gdffi gdfms gdftrk guccounter hc_ref hsctatracking hslang icid iclid intcid igsh igshid irclickid irgwc
  is_from_webapp isappinstalled iterablecampaignid li_fat_id lipi mbid mc_cid mc_eid mc_tc mibextid mkcid mkevt mkrid mkwid msclkid
  ncid nr_email_referer obclid ocid oft_c oft_ck oft_d oft_id oft_ids oft_k oft_lk oft_sk openstat otc
  pcrid pscd rcm ref ref_src ref_url rb_clickid rdid rdt_cid recipientid refsrc rtid s_cid s_kwcid sccid sfmc_id
  sfmc_sub sfnsn share_id share_medium share_source share_token shareid si siteid spm srcid srsltid ss_email_id
  ss_source tblci tdtag tduid trackingid trk trkcampaign trkinfo ttaid ttclid ttrk twclid txtclid utm-campaign utm-content utm-medium utm-source utm-term vgo_ee wbraid
  wickedid wickedsource wprov xmt xtor yadclid yadordid yclid ymclid ysclid ysid zanpid`.split(
    /\s+/,
  ),
);

/** Names with other signs in them. */
const ODD_NAMES = /^(wt\.|omnisend|__(xts|cft|tn)__\[|_cldee$|action_\w+_map$)/i;

/** What WeChat puts into a parameter that has a use of its own here. */
const PLACES = new Set(['singlemessage', 'groupmessage', 'timeline']);

/** Whether a parameter tells only how a link was shared or followed, and so bears on no page. */
export function isTracking(name: string, value: string): boolean {
  if (name === COMPARED_WITH_PARAMETER) return PLACES.has(value);
  return PREFIXES.test(name) || ODD_NAMES.test(name) || NAMES.has(name.toLowerCase());
}

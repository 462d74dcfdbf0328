import { COMPARED_WITH_PARAMETER } from './hrefs';

/** Starts of names that share sheets, mailings and advertisements add to links. */
const PREFIXES =
  /^(utm|mtm|pk|piwik|matomo|hsa|hmb|ga|gad|at|fb|wt|dm|ml|oly|vero|elq|mkt|trk|cx|tw|__twitter|sc|guce|s_kwc|iter|ns|cmp)_/i;

/** Names without such a start: of click ids, of mailings, and of the apps that shared a link. */
const NAMES = new Set(
  `__hsfp __hssc __hstc _branch_match_id _bta_c _bta_tid _ga _gac _gl _hsenc _hsmi _ke _kx _openstat __s __tn__ adid adgroupid
  bbeml bsft_clkid bsft_uid bxid campaignid ceid ck_subscriber_id clickid cmpid cuid cvid dclid
  dicbo e9d5 ef_id eid elqtrack elqtrackid emci emdi epik et_rid eype fbclid fbadid fbaid gbraid
  gclid gclsrc gdffi gdfms gdftrk guccounter hsctatracking icid iclid igsh igshid irclickid
  isappinstalled li_fat_id lipi mc_cid mc_eid mc_tc mibextid mkcid mkevt mkrid mkwid msclkid
  nr_email_referer obclid ocid oft_c oft_ck oft_d oft_id oft_ids oft_k oft_lk oft_sk openstat otc
  pcrid ref ref_src ref_url rb_clickid rdid rdt_cid recipientid refsrc rtid s_cid sccid sfmc_id
  sfmc_sub sfnsn share_id share_source shareid si siteid spm srcid srsltid ss_email_id
  ss_source tblci tdtag trackingid trk trkcampaign ttaid ttclid ttrk twclid txtclid vgo_ee wbraid
  wickedid wickedsource wprov xmt xtor yadclid yadordid yclid ymclid ysclid ysid zanpid`.split(
    /\s+/,
  ),
);

/** What WeChat puts into a parameter that has a use of its own here. */
const PLACES = new Set(['singlemessage', 'groupmessage', 'timeline']);

/** Whether a parameter tells only how a link was shared or followed, and so bears on no page. */
export function isTracking(name: string, value: string): boolean {
  if (name === COMPARED_WITH_PARAMETER) return PLACES.has(value);
  return PREFIXES.test(name) || NAMES.has(name.toLowerCase());
}

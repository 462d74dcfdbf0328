import { COMPARED_WITH_PARAMETER } from './hrefs';

/** Starts of names that share sheets, mailings and advertisements add to links. */
const PREFIXES =
  /^(utm|adj|af|awt|cm|hss|omnisend|sms|stm|tt|x_tr|_x_tr|_*cf_chl|mtm|pk|piwik|matomo|hsa|hmb|ga|gad|at|fb|wt|dm|ml|oly|vero|elq|mkt|trk|cx|tw|__twitter|sc|guce|iter|ns|cmp)_/i;

/** Names without such a start: of click ids, of mailings, and of the apps that shared a link. */
const NAMES = new Set(
  `__hsfp __hssc __hstc __s __tn__ _bhlid _branch_match_id _branch_referrer _bta_c _bta_tid _ga _gac _gl
  _hsenc _hsmi _ke _kx _openstat ad_id adgroupid adid adobe_mc adobe_mc_ref adobe_mc_sdid adset_id awc bbeml
  bsft_clkid bsft_uid bxid campaign_id campaignid ceid cid cjdata cjevent ck_subscriber_id clickid clicktime
  cmp cmpid cuid cvid dclid dicbo e9d5 ef_id eid elqaid elqat elqcampaignid elqtrack elqtrackid emci emdi
  enterid epik esid et_cid et_rid eype fbadid fbaid fbclid fref gbraid gclid gclsrc gdffi gdfms gdftrk
  guccounter hc_ref hsctatracking hslang icid iclid igsh igshid inf_contact_key inf_ver intcid irclickid
  irgwc is_from_webapp isappinstalled iterablecampaignid ko_click_id li_fat_id lipi mbid mc_cid mc_eid mc_id
  mc_tc mibextid mkcid mkevt mkrid mkwid mlid msclkid nb_klid ncid nr_email_referer nsukey obclid ocid oft_c
  oft_ck oft_d oft_id oft_ids oft_k oft_lk oft_sk openstat otc pcrid pscd rb_clickid rcm rdid rdt_cid
  recipientid ref ref_src ref_url refsrc rtid s_cid s_kwcid sccid scene scm sfmc_id sfmc_sub sfnsn share_id
  share_medium share_source share_token shareid si siteid smid soc_src soc_trk spjobid spm spmailingid
  spreportid spuserid srcid srsltid ss_email_id ss_source sscid st_source subscene tblci tdtag tduid
  tracking_id trackingid trk trkcampaign trkinfo ttaid ttclid ttrk twclid txtclid usp utm-campaign
  utm-content utm-medium utm-source utm-term vgo_ee vmcid wbraid wickedid wickedsource wmcid wprov xmt xtor
  yadclid yadordid yclid ymclid ysclid ysid zanpid`.split(/\s+/),
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

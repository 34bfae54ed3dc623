/**
 * Names of tracking parameters, lower case: the union of the public lists that are maintained, without names that may
 * also identify an article (`ref`, `source`, `mc`, `id`). Each name is listed once, under the list that is named first.
 */

/** Miniflux (`internal/reader/urlcleaner`). */
const MINIFLUX: readonly string[] = [
  ...['fbclid', 'fb_action_ids', 'fb_action_types', 'fb_source', 'fb_ref', 'fb_comment_id', '_openstat'],
  ...[
    'hmb_campaign',
    'hmb_medium',
    'hmb_source',
    'itm_campaign',
    'itm_medium',
    'itm_source',
    'itm_content',
    'itm_term',
  ],
  ...['campaign_id', 'campaign_medium', 'campaign_name', 'campaign_source', 'campaign_term', 'campaign_content'],
  ...['gclid', 'dclid', 'gbraid', 'wbraid', 'gclsrc', 'srsltid', 'gad_source', 'gad_campaignid', 'yclid', 'ysclid'],
  ...['twclid', 'msclkid', 'mc_cid', 'mc_eid', 'mc_tc', 'wickedid', 'hsa_cam', '_hsenc', '__hssc', '__hstc', '__hsfp'],
  ...['_hsmi', 'hsctatracking', 'rb_clickid', 'oly_anon_id', 'oly_enc_id', 'vero_id', 'vero_conv', 'mkt_tok', 'sc_cid'],
  ...['_bhlid', '_branch_match_id', '_branch_referrer', '__readwiselocation', 'action_object_map', 'action_ref_map'],
  ...['action_type_map', 'gs_l', 'igshid', 'igsh', 'ttclid', 'li_fat_id', '__s', 'ml_subscriber', 'ml_subscriber_hash'],
];

/** Firefox, query stripping (`query-stripping` of its remote settings). */
const FIREFOX: readonly string[] = [
  ...[
    'oft_c',
    'oft_ck',
    'oft_d',
    'oft_id',
    'oft_ids',
    'oft_k',
    'oft_lk',
    'oft_sk',
    's_cid',
    'unicorn_click_id',
    'bbeml',
  ],
  ...['guce_referrer', 'guce_referrer_sig', 'guccounter', 'syclid', 'ymclid', '_gl', 'epik', 'irclickid', 'irgwc'],
];

/** Brave (`components/query_filter`). */
const BRAVE: readonly string[] = [
  ...['_kx', 'at_recipient_id', 'at_recipient_list', 'bsft_clkid', 'bsft_uid', 'et_rid', 'ef_id', 'mtm_cid', 'pk_cid'],
  ...['sms_click', 'sms_source', 'sms_uph', 'ss_email_id', 'vgo_ee', 'ck_subscriber_id', 'h_sid', 'h_slt', 'cjevent'],
  ...['dm_i', 'user_email_address', 'sfmc_id', 'sfmc_activityid', 'bsft_eid', 'bsft_mid', 'bsft_tid', 'bsft_aaid'],
];

/** ClearURLs (`globalRules`). */
const CLEARURLS: readonly string[] = [
  ...[
    'cmpid',
    'os_ehash',
    '_ga',
    '__twitter_impression',
    'wt_mc',
    'wt_zmc',
    'wtmc',
    'wtzmc',
    'wtrid',
    'echobox',
    'spm',
  ],
  ...['tracking_source', 'ceneo_spo'],
];

/** AdGuard, URL tracking filter (`general_url`). */
const ADGUARD: readonly string[] = [
  ...[
    'tblci',
    'dicbo',
    'oborigurl',
    'mindbox-click-id',
    'mindbox-message-key',
    'erid',
    'elqtrack',
    'elqtrackid',
    'elqak',
  ],
  ...[
    'elqat',
    'elqaid',
    'elqcampaignid',
    'admitad_uid',
    'adjust_tracker',
    'adjust_campaign',
    'adjust_adgroup',
    'cm_cr',
  ],
  ...[
    'adjust_creative',
    'adjust_referrer',
    'gps_adid',
    'cm_me',
    'external_click_id',
    'iclid',
    'ir_adid',
    'ir_campaignid',
  ],
  ...['ir_partnerid', 'nx_source', 'recommended_by', 'recommended_code', 'rdt_cid', 'twsrc', 'usqp', 'xtor', 'sccid'],
  ...['scm', 'asc_campaign', 'asc_refurl', 'asc_source', 'gdfms', 'gdftrk', 'gdffi', 'mkcid', 'mkevt', 'mkrid'],
  ...['ga_campaign', 'personaclick_input_query', 'fb_xd_fragment'],
];

/** Seen in feeds and on none of these lists. */
const SEEN: readonly string[] = [
  ...[
    'zanpid',
    'mkwid',
    'pcrid',
    's_kwcid',
    'ns_mchannel',
    'ns_source',
    'ns_campaign',
    'ns_linkname',
    'ns_fee',
    'cmp_id',
  ],
  ...['icid', 'intcid', 'ncid', 'ocid', 'wt.mc_id', 'sc_cmp', 'sc_channel', 'sc_campaign', 'smid', 'smtyp', 'smprod'],
  ...[
    'taid',
    'ito',
    'ftcamp',
    'ftag',
    'dgcid',
    'trkcampaign',
    'trk_contact',
    'trk_msg',
    'trk_module',
    'trk_sid',
    'mbid',
  ],
  ...['partner_cid', 'at_link_id', 'at_format', 'at_ptr_name', 'at_bbc_team', 'at_link_type', 'at_link_origin', 'cvid'],
  ...['feature_source', 'syndication', 'traffic_source', 'traffic_medium'],
];

/** Every name on the lists. */
export const TRACKING_NAMES: ReadonlySet<string> = new Set([MINIFLUX, FIREFOX, BRAVE, CLEARURLS, ADGUARD, SEEN].flat());

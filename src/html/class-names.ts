/**
 * Patterns for the class and id names by which publishers mark parts of a page, in the languages they use, as whole
 * words.
 */
import type { Element } from 'domhandler';
import { namesOf } from './element-names.ts';
import { NamePattern, type Names } from './name-pattern.ts';

export { namesOf } from './element-names.ts';

const words = NamePattern.ofWords;

/** A name that starts with `comment`: later in a name it is often an editor's comment. */
const COMMENT = new NamePattern([/(?:^| )-comment(?=-)/]);

/** Readers' comments, threads and comment forms. */
const COMMENTS = NamePattern.anyOf(
  COMMENT,
  words(`
  comments comment-?list comments-?area comments-?section comment-?thread commentlist respond reply-form replies
  disqus disqus-thread fb-comments livefyre viafoura spot-?im coral-?talk talkback talkbacks hyvor-talk
  guestbook discussion-thread leserkommentare kommentare kommentarer commentaires comentarios commenti reacties
  webmentions? post-?comments? trackbacks? pingbacks? comment-?form commentform comment-?respond post-a-comment leave-comment`),
);

/** Whether `names` (see {@link namesOf}) mark readers' comments. */
export function isCommentName(names: Names): boolean {
  return COMMENTS.test(names);
}

/** Lists of other articles, by names that mean nothing else. */
export const RELATED = words(`
  relateds? related-?posts? related-?articles? related-?content related-?links? related-?stories relatedcontent
  (?:related|similar|other)-?(?:jobs|vacancies|positions|recipes|events|topics|threads|courses|listings|properties|books|videos|pages|questions)
  recommended recommendations? recirc recirculation more-stories more-news more-articles read-?also readalso
  read-?next readnext most-read most-popular mostpopular mostread popular-posts trending latest-news latest-posts
  recent-posts you-may-(?:also-)?like also-like also-read outbrain taboola zergnet revcontent jp-relatedposts
  yarpp crp-related cross-?sell similar-posts verwandt weiterlesen empfehlungen mgid lire-aussi a-lire-aussi
  relacionadas? relacionados? leia-mais leia-tambem mas-noticias suggested-posts post-navigation upsell up-sell
  block-upsell saiba-mais rail`);

/** Names used for lists of other articles, but also for leads and texts. */
export const TEASER = words(`
  recommend more-from more-on read-?more readmore next-article up-next popular see-also teasers? teaser-?list
  teaser-?box promo promos promobox further-reading linkbox nav-links post-nav item-?slider`);

/** Buttons to share or save the article. */
export const SHARE = words(`
  share shares sharing shareaholic sharebar share-?buttons? share-?tools? share-?links? sharedaddy sharethis
  social socials social-?links? social-?media social-?share social-?icons? social-?bar social-?buttons? socialmedia
  addthis addtoany a2a-kit ssba shariff sd-sharing sd-block teilen partager compartir compartilhar condividi
  tweet-?button fb-like like-?button followus follow-us follow-buttons post-sharing article-tools article-actions
  jp-likes sharify essb-links heateor monarch mashsb (?:wp|post|article|emoji)-?reactions`);

/** Requests to subscribe, sign up, follow, install or pay. */
export const NEWSLETTER = words(`
  newsletters? newsletter-?signup newsletter-?form signup sign-up subscribe subscription subscriptions subscribe-?box
  (?:job|price|search|e?-?mail|news|topic|new-?posts?)-?alerts? alert-?(?:signup|sign-?up|form|subscribe|subscription) mailchimp mc4wp mc-embed-signup mailing-?list optin opt-in email-?signup app-promo app-download smart-?(?:app-?)?banner membership-promo
  cta ctad cta-box call-to-action donate donation donation-box support-us paywall-promo regwall abo-box tinypass piano-container
  inline-newsletter jetpack-subscribe follow-box whatsapp-box telegram-box`);

/** Advertisements and their labels. */
export const ADVERT = words(`
  ad(?!-hoc|-lib) ads advert adverts advertisement advertisements advertising advertise adbox ad-?slot ad-?unit ad-?container
  ad-?wrapper ad-?banner ad-?label ad-?placeholder ad-?text adsbygoogle google-ad dfp gpt-ad sponsored sponsor
  sponsored-content anzeige werbung publicidad publicite publicidade pubblicita reklama reklam mediavine native-ad
  ad-block-wrapper commercial-unit disclosure disclosure-text affiliate-disclosure affiliate-disclaimer`);

/** Site navigation. */
export const NAVIGATION = words(`
  nav(?!-(?:btns?|buttons?|arrows?|dots|cards?)(?=-)) navbar navigation menu main-menu site-nav sitenav breadcrumbs? breadcrumb-trail crumbs pagination pager
  page-numbers pagenav back-to-(?:overview|list) skip-link skip-links skiplink skip-to-content jump-to-nav toc-toggle site-header site-footer
  footer-menu masthead topbar top-bar sub-?nav sub-?menu mega-menu site-branding sidebar sidebars side-bar
  widget-area footer-widgets web-?ring`);

/** What forum software adds to every post: the signature of its author, and buttons. */
export const POST_EXTRAS = words(`
  signature message-signature post-?signature user-?signature sig sig-content post-?sig edited-?(?:by|note|message) message-last-edit
  last-?edited post-?(?:edited|actions|controls|buttons|footer|menu) bb-code-block-expand-link reaction-?\\S* likes?-?(?:count|button|bar)
  comment-?controls ips-comment-controls advertisement`);

/** Controls of a list: filters, sort orders, counts of results. */
export const FILTERS = words(`
  filters? filter-?(?:bar|list|group|panel|options?|menu|section|container|results) facets? facet-?list refinements?
  refine-?results sort-?by sort-?order sorter sort-?options toolbar-?sorter layered-navigation result-?counts? results-?count
  toolbar-?amount product-?count`);

/** What a shop adds to a product. */
export const SHOP = words(`
  reviews? review-?list product-?reviews? customer-?reviews? reviews?-?(?:widget|section|container|wrapper|summary|tab)
  ratings-and-reviews bv-\\w+ yotpo\\S* okendo\\S* jdgm\\S* stamped\\S* loox\\S* trustpilot\\S* testimonials? ugc
  questions-and-answers product-?questions shipping-?\\w* delivery-?(?:info|options|estimate)? returns?-?(?:policy|info)
  add-?to-?(?:cart|bag|basket|wishlist) cart-?\\w* mini-?cart payment-?\\w* klarna afterpay\\S* size-?(?:chart|guide)
  related-?products? upsells? cross-?sells? recently-?viewed product-?recommendations? also-bought frequently-?bought
  you-?may-?also-?like complete-the-look bundle-builder store-?locator wishlist back-in-stock notify-me warranty-?info
  loyalty\\S* rewards`);

/** Layers above the article: notices, dialogs, sign-in. */
export const OVERLAY = words(`
  cookie cookies cookie-?banner cookie-?notice cookie-?consent cookiebar gdpr consent-banner cookie-law-info-bar
  modal popup pop-up overlay(?<!(?:card|text|link|image|img|hero|content|details|gradient)-overlay) lightbox tooltip login login-form log-in signin sign-in register adblock
  adblock-notice browser-?upgrade js-disabled noscript-warning usercentrics onetrust borlabs-cookie cmplz`);

/** Consent to cookies and data use: legal texts that may be longer than any article. */
export const CONSENT = words(`
  cookie cookies cookie-?banner cookie-?notice cookie-?consent cookiebar cookie-?box cookie-?law-info-bar gdpr dsgvo rgpd
  consent-banner consent-box cmp(?=-(?:\\s|$)) usercentrics onetrust borlabs-cookie borlabs cmplz sp-dsgvo didomi cookiebot iubenda
  privacy-?popup privacy-?settings popup popups pop-up pum pum-container popmake modal-dialog modal-content modal-body`);

/** What stands in the place of another site's content until a reader consents to load it. */
export const EMBED_CONSENT = words('(?:embed|media|content)-?consent consent-(?:embed|media|placeholder)');

/** Lists of a page's own sections. */
export const CONTENTS = words(`
  toc(?<!(?:from|no|not-in)-toc)(?!-?\\d) toc-?container toc-?list table-?of-?contents inhaltsverzeichnis ez-toc-container lwptoc sommaire indice
  in-?page-?nav anchor-?nav anchor-?links jump-?links article-section-menu contents-?table`);

/** Author and date, as a separate line. */
export const BYLINE = words(`
  byline by-line bylines author-?name author-?info author-?line post-?author entry-?author article-?author author
  authors autor autores dateline datelines date dates post-?date entry-?date article-?date pub-?date publish-?date
  published published-?date posted-on kicker eyebrow post-?meta entry-?meta article-?meta meta metadata meta-?info meta-?data
  article-?info post-?info entry-?info timestamp time-?stamp updated last-?updated modified contributors?
  article-?details post-?details reading-?time read-?time story-meta article-credit writer reporter`);

/** About the writer, after the article. */
export const BIO = words(`
  author-?bio author-?box authorbox about-?author about-?the-?author author-?description author-?card author-?profile
  author-?details bio biography saboxplugin-wrap abh-box molongui-author-box pp-author-boxes-wrapper author-?block
  autorenbox press-?contact pressekontakt press-?footer contact-?person ansprechpartner author-?container author-?wrap`);

/** Subject labels. */
export const TAGS = words(`
  tags tag-?list tagcloud tag-?cloud tag-?links post-?tags entry-?tags article-?tags cat-?links categories post-?categories
  entry-?category entry-?categories entry-?footer topics topic-?list keywords tags-?links taxonomy article-?topics
  post-?footer schlagworte etiquetas hashtags labels post-?labels filed-?under`);

/** Captions and credits of pictures. A `caption-sm` or `text-caption` is a size of letters. */
export const CAPTION = words(`
  caption(?<!(?:text|typography)-caption)(?!-(?:xxs|xs|s|sm|m|md|l|lg|xl|small|medium|large|bold|regular|font-size|\\d+)-) captions figcaption wp-caption-text image-?caption photo-?caption img-?caption imgcaption media-?caption
  picture-?caption caption-?text captiontext credits? photo-?credit image-?credit img-?credit photocredit
  picture-?credit media-?credit copyright-?image image-?copyright bildunterschrift legende bildtext pie-foto
  gallery-?caption slide-?caption video-?caption image-?description cutline photo-?by photographer image-?meta
  image-?source`);

/** Not followed by a size of letters: `font-size-x-large`, `text-size-12`. */
const NO_SIZE = '(?!-(?:(?:[x\\d]+-?)?(?:small|large|s|l|sm|lg)|xs|xl|m|md|medium|normal|regular|base|\\d+)-)';

/** Reading aids and players with labels. */
export const WIDGET = words(`
  print(?!-(?:block|flex|grid|inline)) print-?only print-?header printfriendly
  video-(?:footer|title|duration|label|info|details|meta) inline-video rollover-(?:people-)?block hover-?card popover tooltip-content
  (?:font|text)-?size(?<!(?:has-(?:[a-z0-9]+-){0,4}|dynamic-)(?:font|text)-?size)${NO_SIZE} text-?resize video-?player
  audio-?player videoplayer jwplayer vjs jw listen speech read-?aloud readspeaker progress-?bar back-?to-?top
  scroll-?top spinner rating ratings star-?ratings? post-?ratings votes? voting poll quiz countdown correction-form
  report-error spell-?check orphus view-?count post-?views views-?count feedback toolbar kk-star-ratings
  bookmark save-article translate(?!-[xyz]?-?(?:\\d|full|px)) gtranslate`);

/** The standfirst: lines before the article, separate from it. */
export const STANDFIRST = words(`
  standfirst dek deck sub-?title sub-?titles sub-?head sub-?heading sub-?headline subline article-?summary
  article-?lead article-?intro post-?subtitle entry-?subtitle teaser-?text lead-?in kicker-text lede-?text
  article-?description article-?subtitle article-?deck vorspann chapo chapeau bajada copete sottotitolo sumario
  article-?excerpt post-?excerpt article-?standfirst article-?dek headline-?deck`);

/** Names of a lead before the text; inside the text they mark its first paragraph. */
export const LEAD = words(
  `article-?teaser artikel-?teaser teaser leader intro introduction einleitung lead lede excerpt summary`,
);

/** The text of the article itself, most reliable names first. */
export const BODY = words(`
  article-?body articlebody article-?body-?content article-?body-?text body-?copy story-?body story-?body-?text
  story-?text storytext story-?content article-?content article-?text articletext article-?copy article-?main-?content
  post-?body post-?content post-?text post-?entry entry-?content entry-?body entry-?text td-post-content news-?content
  news-?body news-?text content-?body content-?text single-?content blog-?content blog-?post-?content
  page-?content main-?text paywall-article body-?text rich-?text field-name-body field--name-body
  post-?full-?content postcontent articlecontent texto-noticia cuerpo cuerpo-noticia nota-cuerpo text-content
  artikel-?text article-?detail artigo-texto news-?detail entry tab-description product-?description`);

/** Names that content systems give to the element of the whole text, and to nothing else. */
export const WHOLE_BODY = words(`
  article-?body articlebody article-?body-?content story-?body post-?body post-?content entry-?content
  td-post-content single-?content blog-?post-?content tab-description`);

/** Boxes in which authors put hints, facts and side notes. */
export const CALLOUT = words(`
  note notes notice message msg memo remark callout admonition alert tip hint warning caution important info info-?box fact-?box side-?note example definition
  pull-?quotes? quote epigraph key-facts encadres? fakta-?(?:ruta|boks|box) fakten-?box info-?kasten recuadros? riquadr[oi] kader-?tekst ramka`);

/** Notes of the author: footnotes, margin notes, references. */
const NOTES = words(`
  footnotes? foot-notes? endnotes? end-notes? sidenotes? side-notes? margin-?notes? marginalia fnote fn references
  reference-list reflist bibliography wp-block-footnotes footnote-content notes`);

const NOTE_ROLES = new Set(['doc-footnote', 'doc-endnote', 'doc-endnotes', 'doc-noteref', 'doc-bibliography', 'note']);

/** Whether `element` is marked as a footnote, margin note or list of references of the author. */
export function isNote(element: Element): boolean {
  const { role } = element.attribs;
  return (role !== undefined && NOTE_ROLES.has(role)) || NOTES.test(namesOf(element));
}

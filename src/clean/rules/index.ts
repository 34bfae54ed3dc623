/**
 * The ordered table of cleaning rules: an import and a row add one. The order matters, since each rule judges what is
 * left.
 */
import type { Rule } from '../rule.ts';
import { advert } from './advert.ts';
import { altText } from './alt-text.ts';
import { bio } from './bio.ts';
import { byline } from './byline.ts';
import { captions } from './captions.ts';
import { comments } from './comments.ts';
import { contents } from './contents.ts';
import { credits } from './credits.ts';
import { embeds } from './embeds.ts';
import { empty } from './empty.ts';
import { endNotes } from './end-notes.ts';
import { feedFooter } from './feed-footer.ts';
import { figures } from './figures.ts';
import { filters } from './filters.ts';
import { forms } from './forms.ts';
import { galleries } from './galleries.ts';
import { headingMarks } from './heading-marks.ts';
import { headings } from './headings.ts';
import { headline } from './headline.ts';
import { hidden } from './hidden.ts';
import { images } from './images.ts';
import { invitations } from './invitations.ts';
import { labelLines } from './label-lines.ts';
import { lineBreaks } from './line-breaks.ts';
import { linkLists } from './link-lists.ts';
import { links } from './links.ts';
import { looseEnds } from './loose-ends.ts';
import { maths } from './maths.ts';
import { navigation } from './navigation.ts';
import { newsletter } from './newsletter.ts';
import { overlay } from './overlay.ts';
import { postExtras } from './post-extras.ts';
import { pullQuotes } from './pull-quotes.ts';
import { readMore } from './read-more.ts';
import { related } from './related.ts';
import { relatedLists } from './related-lists.ts';
import { repeats } from './repeats.ts';
import { replyForm } from './reply-form.ts';
import { share } from './share.ts';
import { shop } from './shop.ts';
import { siteTemplate } from './site-template.ts';
import { standfirst } from './standfirst.ts';
import { tags } from './tags.ts';
import { widget } from './widget.ts';

/**
 * Every rule once, in the order in which they run, each with the reason for its place. In short: prepare the content,
 * cut elements by tag and class, cut lines by shape and words, and repair what is left.
 */
export const rules: readonly Rule[] = [
  // Later rules look for `img`: lazy, AMP and `noscript` pictures must be one by then.
  images,
  // Its figures must exist when `captions` runs.
  embeds,
  // Before anything measures text: an annotation repeats its formula.
  maths,
  // Before anything reads lines.
  lineBreaks,
  // Before the shares of text below are measured: what is not shown must not count.
  hidden,
  // Before anything measures text: a second copy would halve every share.
  repeats,
  // A thread may be longer than the post: later shares are of what the author wrote.
  comments,
  // Before `headline`: the mark is part of the heading's text.
  headingMarks,
  // Near matches count near the start, so before cuts that move lines closer to it.
  headline,
  // After `embeds`, whose figures may take a caption.
  captions,
  // After `captions`: it spares every `figcaption`.
  galleries,
  // Before the rules by class: a lead may be named `teaser` or `meta`, and is traced as what it is.
  standfirst,

  // Before `navigation`, which would keep a pull quote in an `aside` as a note.
  pullQuotes,

  // Rules by tag and class. An element with names of two kinds is traced under the first rule.
  // First: its breadcrumbs are recognised by how little text is before them.
  navigation,
  // Before `link-lists`, which would take its links for other articles.
  contents,
  // Before `forms`, which would cut the controls and leave their labels.
  filters,
  // Only in threads.
  postExtras,
  // Before `related`: other products are of the shop first.
  shop,
  // The smallest elements (a tenth of the text) before those that may be larger and hold one.
  share,
  // Before `related`: a sponsored list is an advertisement first.
  advert,
  // Before `forms`, which would cut the controls and leave the invitation.
  newsletter,
  // After the rules with more exact names: `recommended` and `teaser` say little.
  related,
  // After `newsletter`: a sign-up dialog is an invitation first.
  overlay,
  // Before `byline`: a biography is also named `author`, and is larger than a byline may be.
  bio,
  // After `bio`, for the same reason.
  byline,
  // After `byline`: a line of metadata with tags in it goes as a whole.
  tags,
  // Last of the rules by class: its names are the most varied.
  widget,
  // After the rules by class, which cut forms together with the text around them.
  forms,

  // Rules by line. First the one that needs no guess: several pages repeat the line.
  siteTemplate,
  // Cuts to the end of the article, so before rules that ask how near the end a line is.
  replyForm,
  // After `reply-form`: a thread may follow this sentence, which must be near the end.
  feedFooter,
  // Before rules that cut the caption below it as a credit.
  altText,
  // Before `label-lines` and `read-more`, which would cut the heading or single links of a list.
  relatedLists,
  // After `related-lists`, which takes the heading too.
  linkLists,
  // After the lists, whose headings are labels.
  labelLines,
  // After the lists: what remains are single links.
  readMore,
  // Long lines count only near an edge, so after the rules that cut what is outside of them.
  invitations,
  // Lines at the edges, so after everything that may be outside of them.
  credits,
  // After `credits`, whose words give a more exact reason than the links that count here.
  endNotes,
  // After all other cuts: it takes what they left after the last sentence.
  looseEnds,

  // After all cuts, and before the repairs: a caption that is put back has links too.
  figures,

  // Repairs of what is left. Only the headings that remain count as levels.
  headings,
  // Once nothing more is cut: only links that are published are rewritten.
  links,
  // Last: removes what all others left empty.
  empty,
];

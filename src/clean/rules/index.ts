/** Why: the order of the rules is the cleaning: what says what it is goes first, so that later rules judge what is left. */
import type { Rule } from '../rule.ts';
import { advert } from './advert.ts';
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
import { forms } from './forms.ts';
import { galleries } from './galleries.ts';
import { headings } from './headings.ts';
import { headline } from './headline.ts';
import { hidden } from './hidden.ts';
import { images } from './images.ts';
import { invitations } from './invitations.ts';
import { labelLines } from './label-lines.ts';
import { linkLists } from './link-lists.ts';
import { links } from './links.ts';
import { looseEnds } from './loose-ends.ts';
import { maths } from './maths.ts';
import { navigation } from './navigation.ts';
import { newsletter } from './newsletter.ts';
import { overlay } from './overlay.ts';
import { readMore } from './read-more.ts';
import { related } from './related.ts';
import { relatedLists } from './related-lists.ts';
import { replyForm } from './reply-form.ts';
import { share } from './share.ts';
import { siteTemplate } from './site-template.ts';
import { standfirst } from './standfirst.ts';
import { tags } from './tags.ts';
import { widget } from './widget.ts';

export const rules: readonly Rule[] = [
  images,
  embeds,
  maths,
  hidden,
  comments,
  headline,
  captions,
  galleries,
  standfirst,
  navigation,
  contents,
  share,
  advert,
  newsletter,
  related,
  overlay,
  bio,
  byline,
  tags,
  widget,
  forms,
  siteTemplate,
  replyForm,
  feedFooter,
  relatedLists,
  linkLists,
  labelLines,
  readMore,
  invitations,
  credits,
  endNotes,
  looseEnds,
  headings,
  links,
  empty,
];

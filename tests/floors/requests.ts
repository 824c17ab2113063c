/** Globals that ask something of the network, or make what does. Nothing of ours has a use for one. */
export const REQUESTING_GLOBALS = [
  'fetch',
  'fetchLater',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'Worker',
  'SharedWorker',
  'importScripts',
  'caches',
  'Image',
  'Audio',
  'FontFace',
] as const;

export interface RequestRule {
  readonly what: string;
  /** Tried on each line without its comments. */
  readonly pattern: RegExp;
}

const names = REQUESTING_GLOBALS.join('|');

/** What the linter does not see: members of objects, attributes and elements that load, and rules of style sheets. */
export const SCRIPT_RULES: readonly RequestRule[] = [
  { what: 'asks the network', pattern: new RegExp(`(?<![\\w$-])(?:${names}|sendBeacon|serviceWorker)(?![\\w$-])`) },
  {
    what: 'gives an element something to load',
    pattern: /\.(?:src|srcset|href|poster|action|formAction|background)\s*=(?!=)/,
  },
  {
    what: 'gives an element something to load',
    pattern: /setAttribute(?:NS)?\([^)]*['"`](?:xlink:)?(?:src|srcset|href|poster|action|style)\b/,
  },
  { what: 'gives a style something to load', pattern: /\burl\(|\bimage-set\(/ },
  {
    what: 'makes an element that loads',
    pattern:
      /(?:createElement(?:NS)?\(.*|\bh\()['"`](?:img|image|script|link|iframe|frame|object|embed|video|audio|source|track|feImage|use)\b/,
  },
  {
    what: 'makes an element that loads',
    pattern: /<(?:img|image|script|link|iframe|frame|object|embed|video|audio|source|track|feImage|use)\b/,
  },
  { what: 'imports from afar', pattern: /\bimport\(\s*(?!['"]\.)/ },
];

export const STYLE_RULES: readonly RequestRule[] = [
  { what: 'loads something', pattern: /\burl\(|\bimage-set\(|\bsrc\(/ },
  { what: 'imports from afar', pattern: /@import\s+(?!['"]\.)/ },
];

/** Lines that may do it, with why: trimmed, by file. */
export const ALLOWED_LINES: readonly { readonly file: string; readonly line: string; readonly why: string }[] = [
  {
    file: 'src/app/options/save-file.ts',
    line: 'link.href = address;',
    why: 'a text of ours that the reader saves',
  },
  {
    file: 'src/ui/options/Preview.tsx',
    line: `<iframe class="preview-page" src={path} title={translate('previewTitle')} />`,
    why: 'a page of our own; the policy lets no other in',
  },
];

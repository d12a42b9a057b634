/** The nonce of this page's response, which styles made at run time need (AG Grid's `styleNonce`, CodeMirror's `cspNonce`). */
export function pageNonce(): string {
  // Browsers hide the attribute from selectors and scripts that read the markup; the property still has it.
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/** Which host serves this page; a browser (`loopback`) may send what Tickmark never would, and that is to be said on screen. */
export function pageHost(): 'desktop' | 'loopback' {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="tickmark-host"]');
  return meta?.content === 'desktop' ? 'desktop' : 'loopback';
}

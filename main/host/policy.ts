import { randomBytes } from 'node:crypto';

/** A nonce for one response: 144 bits, base64. */
export function newNonce(): string {
  return randomBytes(18).toString('base64');
}

/** What a response may do in the browser that gets it. */
export interface PolicyRequest {
  nonce: string;
  /** Where the page may connect to besides its own origin. */
  connect?: string;
  /** Only the scripts with the nonce, none from files: for the door page. */
  inlineScript?: boolean;
}

/** The content security policy; it goes on every response, for a worker takes its policy from its own. */
export function contentPolicy({ nonce, connect, inlineScript }: PolicyRequest): string {
  return [
    "default-src 'none'",
    inlineScript ? `script-src 'nonce-${nonce}'` : "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${connect ? ` ${connect}` : ''}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

/** Headers of every response of either host, the policy included. */
export function safeHeaders(policy: PolicyRequest): Record<string, string> {
  return {
    'Content-Security-Policy': contentPolicy(policy),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
    'Cache-Control': 'no-store',
  };
}

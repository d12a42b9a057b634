import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const secret = (): string => randomBytes(32).toString('base64url');

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

const same = (one: string, other: string): boolean => timingSafeEqual(hash(one), hash(other));

/** Who may talk to the host: whoever brings the one-time token gets a session, kept by a cookie until the host ends. */
export class Sessions {
  /** 256 bits, to be printed once. */
  readonly token: string = secret();
  readonly #cookie: string;
  #used = false;
  #session: string | null = null;

  /** Cookies know no ports: the port is in the name, so that two hosts do not take each other's. */
  constructor(port: number) {
    this.#cookie = `tickmark-${port}`;
  }

  /** The value of Set-Cookie for the right token, once; null for a wrong or used one. */
  redeem(token: string): string | null {
    if (this.#used || !same(token, this.token)) return null;
    this.#used = true;
    this.#session = secret();
    return `${this.#cookie}=${this.#session}; HttpOnly; SameSite=Strict; Path=/`;
  }

  /** Whether a Cookie header carries the session. */
  has(header: string | undefined): boolean {
    const session = this.#session;
    if (!header || session === null) return false;
    return header.split(';').some((pair) => {
      const [name, value] = pair.trim().split('=');
      return name === this.#cookie && value !== undefined && same(value, session);
    });
  }
}

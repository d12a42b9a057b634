/** Initials in brackets behind a name, as they stand on an action. */
const INITIALS = / \([^()]*\)$/;

/** The name on an action without the initials: who it is, whichever initials they had then. */
export function personOf(who: string): string {
  return who.replace(INITIALS, '');
}

/** A person's name as it was signed last with initials, else without; `signed` are their signatures, newest first. */
export function shownAs(signed: readonly string[]): string {
  return signed.find((who) => INITIALS.test(who)) ?? signed[0] ?? '';
}

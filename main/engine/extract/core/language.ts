/** What a language brings to the neutral core. A new language is a folder beside `en/` that makes one of these. */
import type { ExtractContext, FoundNumber, NumberKind } from '../../../../preload/contract/reading';
import type { Anchors } from './anchors';
import type { TokenRules } from './tokenize';
import type { Tokens } from './tokens';

/** A found number which names what it restates, if anything, as an object until the list's builder makes an index of it. */
export interface Found extends Omit<FoundNumber, 'restates'> {
  restates: Found | number | null;
}

/** A language of the extractor. All of it is pure. */
export interface Language {
  /** BCP 47 primary language. */
  readonly id: string;
  /** Beginnings of the words that numbers are made of; blocks with none of them, and no digit, are passed over. */
  readonly anchors: Anchors;
  /** Blocks up to this length are read whatever stands in them. Code units. */
  readonly shortest: number;
  readonly rules: TokenRules;
  /**
   * Everything numeric in the tokens of one block, in reading order. Of kinds that are not `wanted` a reading holds no more
   * than the numbers around it need; null wants all.
   */
  read(t: Tokens, context: ExtractContext, wanted: ReadonlySet<NumberKind> | null): Found[];
  /** The first amount in tokens selected by hand, whatever kind it would be in a text. */
  readPlain(t: Tokens, context: ExtractContext): Found | null;
  /** A reading in words. */
  explain(found: FoundNumber): string;
}

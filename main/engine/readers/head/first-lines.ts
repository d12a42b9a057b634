import { NO_PARTICULARS, type Particulars } from '../source';
import { labelledDate } from './dates';
import { isName, isOutlet, isPersons } from './names';
import { titleAmong } from './title';

/** Lines that are looked at: what a page tells about itself stands above its text. */
const LINES = 15;

/** Longest line that can tell who published it, in UTF-16 code units; a longer one is a paragraph. */
const LONGEST = 200;

/**
 * What the first lines of a text tell about it: title, publisher, author and date. Conservative: only lines that are
 * nothing but byline, source or date are believed, never a date inside a sentence.
 */
export function readFirstLines(text: string): Particulars {
  const lines = firstLines(text);
  const found = { ...NO_PARTICULARS, title: titleAmong(lines) };
  lines.forEach((line, at) => {
    const told = line.length > LONGEST ? paragraph(line) : readLine(line, at === 0);
    found.publisher ??= told.publisher;
    found.author ??= told.author;
    found.published ??= told.published;
  });
  return found;
}

/** What a paragraph tells: an outlet presenting itself, or an agency's dateline. */
function paragraph(line: string): Told {
  const start = line.slice(0, LONGEST);
  return selfDescription(start) ?? dateline(start);
}

type Told = Pick<Particulars, 'publisher' | 'author' | 'published'>;

const NOTHING: Told = { publisher: null, author: null, published: null };

function firstLines(text: string): string[] {
  // 64 KB hold fifteen lines of any text but one without line ends, of which the start is enough.
  const lines = text.slice(0, 64 * 1024).split('\n');
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, LINES);
}

function readLine(line: string, isFirst: boolean): Told {
  const lone = labelledDate(line);
  if (lone !== null) return { ...NOTHING, published: lone };
  const parts = line.split(/\s*[|｜•·\t]\s*|\s{3,}/u).filter((part) => part !== '');
  if (parts.length > 1) return readParts(parts);
  return (
    bracketed(line) ??
    labelledSource(line) ??
    nameAndDate(line) ??
    selfDescription(line) ??
    lonelyByline(line, isFirst)
  );
}

/** "By Jane Roe | Example Daily | Updated: 2023-12-01 09:36": the byline or a date vouches for the parts beside it. */
function readParts(parts: string[]): Told {
  const persons = parts.map(bylinePersons).find((name) => name !== null) ?? null;
  const dates = parts.map(labelledDate).filter((date) => date !== null);
  const rest = parts.filter((part) => bylinePersons(part) === null && labelledDate(part) === null);
  const labelled = rest.map(labelledSource).find((told) => told !== null)?.publisher ?? null;
  if (persons === null && dates.length === 0) return { ...NOTHING, publisher: labelled };
  const believed = persons !== null ? isName : isOutlet;
  return { author: persons, published: dates[0] ?? null, publisher: labelled ?? rest.find(believed) ?? null };
}

/** "(Example Times) 09:24, January 15, 2024" */
function bracketed(line: string): Told | null {
  const match = /^[(（]([^()（）]{2,60})[)）]\s*(.+)$/u.exec(line);
  const published = match ? labelledDate(match[2] ?? '') : null;
  const name = match?.[1]?.trim() ?? '';
  return published !== null && isName(name) ? { ...NOTHING, publisher: name, published } : null;
}

/** "Source: Example Agency", "来源：新华社" */
function labelledSource(line: string): Told | null {
  const match = /^(?:source|publisher|published\s+by|来源|稿件来源)\s*[:：]\s*(.{2,60})$/iu.exec(line);
  const name = match?.[1]?.trim() ?? '';
  return match && isName(name) ? { ...NOTHING, publisher: name } : null;
}

/** "Example Daily, 14 May 2024", "Example Daily — May 14, 2024" */
function nameAndDate(line: string): Told | null {
  const match = /^([^,–—]{2,60}?)(?:,\s+|\s+[–—-]\s+)(.{6,60})$/u.exec(line);
  const name = match?.[1]?.trim() ?? '';
  const published = match ? labelledDate(match[2] ?? '') : null;
  return published !== null && isOutlet(name) ? { ...NOTHING, publisher: name, published } : null;
}

/** "The Example Times is a platform that …": an outlet presenting itself. */
function selfDescription(line: string): Told | null {
  const match =
    /^(?:The\s+)?([\p{Lu}][^,.;]{2,50}?) is (?:a|an|the) [^.]{0,40}?\b(?:platform|newspaper|news|magazine|agency|outlet|website|daily|weekly)\b/u.exec(
      line,
    );
  const name = match?.[1] ?? '';
  return match && isOutlet(name)
    ? { ...NOTHING, publisher: line.startsWith('The ') ? `The ${name}` : name }
    : null;
}

/** A byline alone on its line. A first line is a title even when it begins with "By". */
function lonelyByline(line: string, isFirst: boolean): Told {
  if (isFirst) return dateline(line);
  const [names = '', outlet = ''] = line.split(/,\s+(?=[^,]+$)/u);
  const persons = bylinePersons(names);
  if (persons !== null && isOutlet(outlet)) return { ...NOTHING, author: persons, publisher: outlet };
  const author = bylinePersons(line);
  return author === null ? dateline(line) : { ...NOTHING, author };
}

function bylinePersons(part: string): string | null {
  const match = /^(?:by|author|written\s+by|reported\s+by|作者|记者)\s*(?:[:：]\s*|\s)(.{2,80})$/iu.exec(
    part,
  );
  const names = match?.[1]?.trim() ?? '';
  return match && isPersons(names) ? names : null;
}

/** "LONDON (Reuters) - ", "BEIJING, March 8 (Xinhua) -- ": the agency in the brackets wrote it. */
function dateline(line: string): Told {
  const match = /^\p{Lu}[\p{Lu}\s.'-]{1,30}(?:,\s[^()]{1,30})?\s\(([^()]{2,40})\)\s*(?:--?|–|—)\s/u.exec(
    line.slice(0, LONGEST),
  );
  const agency = match?.[1]?.trim() ?? '';
  return match && isName(agency) ? { ...NOTHING, publisher: agency } : NOTHING;
}

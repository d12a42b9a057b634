import { labelledDate } from './dates';

/** Longest line that can be a title, in UTF-16 code units. */
const LONGEST = 200;

/**
 * The title among the first lines of a text: the first short line that is neither page furniture (weather, date,
 * breadcrumb, menu, byline) nor a sentence of the text. Null when a paragraph comes first.
 */
export function titleAmong(lines: string[]): string | null {
  // A breadcrumb stands between the page's head and the title: nothing above it can be the title.
  const crumb = lines.slice(0, 6).findIndex(isBreadcrumb);
  for (const line of lines.slice(crumb + 1)) {
    if (isFurniture(line)) continue;
    return isTitle(line) ? line.replace(/^#{1,6}\s+/, '') : null;
  }
  return null;
}

function isTitle(line: string): boolean {
  if (line.length > LONGEST || isDateline(line)) return false;
  // A full stop ends a sentence of the text; a short headline may carry one ("It is official.").
  return !/[.。;；:：,，]$/u.test(line) || (line.length <= 60 && /[.。]$/u.test(line));
}

function isFurniture(line: string): boolean {
  if (line.length > LONGEST) return false;
  return (
    labelledDate(line) !== null ||
    isWeather(line) ||
    isBreadcrumb(line) ||
    isByline(line) ||
    /^(?:must read|share|share this|advertisement|menu|home|skip to (?:main )?content|search|subscribe|sign in|log in|breaking|breaking news|exclusive|news)$/i.test(
      line,
    ) ||
    !/\p{L}{2}/u.test(line)
  );
}

/** "18.5 C", "23°", "+4 °C" */
function isWeather(line: string): boolean {
  return /^[+−-]?\d{1,3}(?:[.,]\d)?\s?(?:°\s?[CF]?|[CF])$/u.test(line);
}

/** "Home / China / Society", "News > World" */
function isBreadcrumb(line: string): boolean {
  if (line.length > 100) return false;
  const steps = line.split(/\s*[/>»›]\s+|\s+[/>»›]\s*/u);
  return steps.length >= 2 && steps.every((step) => step.length > 0 && step.split(/\s+/).length <= 3);
}

function isByline(line: string): boolean {
  return (
    /^by\s.+\|/i.test(line) ||
    /^[(（][^()（）]{2,60}[)）]\s*\d/u.test(line) ||
    /^(?:source|publisher|author|来源|作者)\s*[:：]/iu.test(line) ||
    line.split(/\s*[|｜]\s*/u).some((part, _, all) => all.length > 1 && labelledDate(part) !== null)
  );
}

/** "LAKE TARN – The court …", "BEIJING, March 8 (Xinhua) -- …" */
function isDateline(line: string): boolean {
  return (
    /^\p{Lu}[\p{Lu}\s.'-]{2,30}(?:,\s[^–—]{1,40})?(?:\s\([^()]{2,40}\))?\s*(?:--|–|—|-)\s\S/u.test(line) &&
    line.length > 80
  );
}

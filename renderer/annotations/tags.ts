/** The tags in a text: separated by commas (full-width ones too) or line ends, without `#`, each once, in their order. */
export function tagsIn(text: string): string[] {
  const tags = text.split(/[,，、\n]/).map((tag) =>
    tag
      .trim()
      .replace(/^#+\s*/, '')
      .replace(/\s+/g, ' '),
  );
  return [...new Set(tags.filter(Boolean))];
}

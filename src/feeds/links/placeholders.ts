/** Words that publishing systems print where they have no value: as a guid or a link they identify nothing. */

const PLACEHOLDER =
  /^(?:n\.?\/?a\.?|null|nil|none|undefined|unknown|empty|missing|not ?(?:available|set|found)|no ?(?:guid|id|link|url)|false|true|nan|todo|tbd|guid|id|url|link|\[?object object\]?|0+|-+1?|_+|\.+|\?+|#|%s|\{\{.*\}\}|00000000-0000-0000-0000-000000000000)$/i;

/** Whether a guid or link is a placeholder such as `N/A`, `null` or `0`. */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  return trimmed === '' || PLACEHOLDER.test(trimmed.replace(/^urn:uuid:/i, ''));
}

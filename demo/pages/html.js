const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

class Markup extends String {}

function written(value) {
  if (Array.isArray(value)) return value.map(written).join('');
  if (value instanceof Markup) return value;
  return String(value ?? '').replace(/[&<>"']/g, (character) => ESCAPES[character]);
}

/** A template tag that escapes every value which is not markup itself. */
export function html(texts, ...values) {
  return new Markup(texts.reduce((all, text, index) => all + written(values[index - 1]) + text));
}

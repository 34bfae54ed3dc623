/** Reads authors, which come as elements, as `mail (Name)`, as `Name <mail>`, and as lists in one string. */
import { defined } from '../../model/defined.ts';
import type { Person } from '../../model/entry.ts';
import { resolveUrl } from '../links/urls.ts';
import { childElements, type Element } from '../xml/element.ts';
import type { Fields } from './field-names.ts';
import { plainTitle } from './plain-text.ts';
import { all, plainText } from './reading.ts';

const mail = /[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/;

/** A person from one string; `mail (Name)` and `Name <mail>` are split. */
function personFrom(text: string): Person | undefined {
  const whole = plainTitle(text.slice(0, 5000), 'html');
  if (whole === '') return undefined;
  const email = mail.exec(whole)?.[0];
  if (!email) return { name: whole };
  const name = whole
    .replace(email, ' ')
    .replace(/mailto:|\(\s*\)|<\s*>|\[\s*\]/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[("'<]\s?(.*?)\s?[)"'>]$/, '$1')
    .replace(/[,;:-]$/, '')
    .trim();
  return name === '' ? { email } : { name, email };
}

/** An Atom person construct, or an element that holds a string. */
function personOf(element: Element): Person | undefined {
  const parts = new Map<string, Element>();
  for (const child of childElements(element)) {
    const local = child.name.slice(child.name.indexOf(':') + 1);
    if (!parts.has(local)) parts.set(local, child);
  }
  if (parts.size === 0) return personFrom(plainText(element) ?? '');
  const name = plainText(parts.get('name') ?? parts.get('title'));
  const email = plainText(parts.get('email'));
  const address = parts.get('uri') ?? parts.get('url') ?? parts.get('homepage');
  const url = resolveUrl(plainText(address), address?.base);
  if (!name && !email && !url) return address ? undefined : personFrom(plainText(element) ?? '');
  const fromName = name && !email ? personFrom(name) : undefined;
  return defined({ name: name && (fromName?.name ?? name), email: email ?? fromName?.email, url });
}

/** All people in the fields, each once, in order. */
export function people(fields: Fields, names: readonly string[]): Person[] {
  const found = new Map<string, Person>();
  for (const element of all(fields, names)) {
    const person = personOf(element);
    const key = person && (person.name ?? person.email ?? person.url ?? '').toLowerCase();
    if (!person || !key) continue;
    const known = found.get(key);
    found.set(key, known ? { ...person, ...known } : person);
  }
  return [...found.values()];
}

/** A person in one line, `Name (mail)`. */
export function personText(person: Person | undefined): string | undefined {
  if (!person) return undefined;
  if (person.name && person.email) return `${person.name} (${person.email})`;
  return person.name ?? person.email ?? person.url;
}

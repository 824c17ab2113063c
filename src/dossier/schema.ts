import * as v from 'valibot';
import { isIsoDate } from './iso-date';
import { ALIAS_KINDS, TOPIC_KINDS } from './model';

// Objects are strict, so that a misspelt optional key ("throuhg") is a fault and not a silent nothing. A rule that needs
// another field of an alias adds it here and in the model.

const text = v.pipe(
  v.string(),
  v.check((value) => value.trim() !== '', 'is empty'),
);
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not words in small letters joined by hyphens'));
const date = v.pipe(v.string(), v.check(isIsoDate, 'is not a year, month or day in ISO 8601'));
const address = v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/, 'is not a web address'));
const paragraph = v.pipe(v.number(), v.integer('is not a whole number'), v.minValue(1, 'is not a paragraph number'));
const ids = v.pipe(v.array(id), uniqueItems());
const statementIds = v.pipe(v.array(text), v.minLength(1, 'is empty'), uniqueItems());

const statement = v.strictObject({
  id: text,
  paragraph,
  through: v.nullish(paragraph),
  text,
  quote: v.nullish(text),
  saidBy: text,
  on: date,
  topics: v.pipe(ids, v.minLength(1, 'is empty')),
});

const update = v.strictObject({ on: date, text, source: address, touches: statementIds });

export const articleSchema = v.strictObject({
  id,
  publisher: text,
  authors: v.array(text),
  title: text,
  published: date,
  url: v.nullable(address),
  updates: v.array(update),
  statements: v.pipe(v.array(statement), v.minLength(1, 'is empty')),
});

const alias = v.strictObject({
  text,
  lang: text,
  as: v.picklist(ALIAS_KINDS),
  standsAlone: v.boolean(),
  roles: v.optional(v.array(text)),
  stem: v.optional(v.boolean()),
});

export const topicSchema = v.strictObject({
  id,
  kind: v.picklist(TOPIC_KINDS),
  label: text,
  role: v.nullish(v.strictObject({ text, asOf: date, statement: text })),
  summary: v.strictObject({ text, statements: statementIds }),
  related: ids,
  marked: v.boolean(),
  aliases: v.pipe(v.array(alias), v.minLength(1, 'is empty')),
});

function uniqueItems() {
  return v.checkItems<string[], string>((item, index, items) => items.indexOf(item) === index, 'stands twice');
}

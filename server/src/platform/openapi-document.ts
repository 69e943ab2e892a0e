type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const isRecord = (value: Json | undefined): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The description without what only its making left behind: bounds every number has, and schemas no route uses. */
export function tidyDocument(document: object): object {
  const plain = withoutSafeBounds(JSON.parse(JSON.stringify(document)) as Json);
  if (!isRecord(plain)) return document;
  const { components, paths } = plain;
  if (!isRecord(components) || !isRecord(components['schemas'])) return plain;
  return { ...plain, components: { ...components, schemas: usedSchemas(components['schemas'], paths ?? {}) } };
}

function withoutSafeBounds(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutSafeBounds);
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).filter(
    ([, part]) => typeof part !== 'number' || Math.abs(part) !== Number.MAX_SAFE_INTEGER,
  );
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutSafeBounds(part)]));
}

function usedSchemas(schemas: Readonly<Record<string, Json>>, paths: Json): Record<string, Json> {
  const used = new Set<string>();
  const follow = (value: Json): void => {
    for (const [, name = ''] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/([^"/#]+)/gu)) {
      const schema = schemas[name];
      if (schema === undefined || used.has(name)) continue;
      used.add(name);
      follow(schema);
    }
  };
  follow(paths);
  return Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name)));
}

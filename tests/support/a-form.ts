const BOUNDARY = '----ryg-form-of-a-test';

/** A form with one file as a browser sends it; fields stand before the file. */
export function aForm(
  file: Readonly<{ name: string; bytes: Uint8Array }> | null,
  fields: Readonly<Record<string, string>> = {},
): Readonly<{ payload: Buffer; headers: Readonly<Record<string, string>> }> {
  const parts = Object.entries(fields).map(([name, value]) =>
    Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  );
  if (file) {
    parts.push(
      Buffer.from(
        `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\n` +
          'content-type: application/octet-stream\r\n\r\n',
      ),
      Buffer.from(file.bytes),
      Buffer.from('\r\n'),
    );
  }
  parts.push(Buffer.from(`--${BOUNDARY}--\r\n`));
  return { payload: Buffer.concat(parts), headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` } };
}

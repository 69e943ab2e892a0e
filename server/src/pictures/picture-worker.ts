import { develop } from './develop.ts';
import type { WorkerAnswer } from './warm-worker.ts';
import { Unusable } from './unusable.ts';

async function answer(original: Uint8Array): Promise<WorkerAnswer> {
  try {
    return { picture: await develop(Buffer.from(original.buffer, original.byteOffset, original.byteLength)) };
  } catch (error) {
    // Whatever else a library throws at odd bytes means the same to a person with a phone.
    return { trouble: error instanceof Unusable ? error.trouble : 'damaged' };
  }
}

process.on('message', (original: Uint8Array) => {
  void answer(original).then((said) => process.send?.(said));
});

// A server that was killed leaves no picture half done behind it.
process.on('disconnect', () => process.exit());

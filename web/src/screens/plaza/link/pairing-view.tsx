import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { askedNow, useServerTime } from '../../../api/now.ts';
import { serverOrigin } from '../../../api/server-origin.ts';
import { PairingCover } from '../../../features/plaza/covers/pairing.tsx';
import type { WallSize } from '../../../features/plaza/surroundings.ts';
import { becomeScreen } from './screen-link.ts';
import { pollPairing, startPairing, type Pairing } from './screen-wire.ts';

const POLL_MS = 5_000;
const MINUTE = 60_000;

type Offer = Pairing & Readonly<{ until: number }>;
let offer: Offer | null = null;

async function renewed(): Promise<Offer | null> {
  const started = await startPairing();
  offer = started && { ...started, until: askedNow() + started.secondsLeft * 1_000 };
  return offer;
}

/** A code, asked about until somebody typed it; then the plaza begins as that screen. */
async function negotiate(): Promise<Offer | null> {
  if (!offer || offer.until <= askedNow()) return renewed();
  const answer = await pollPairing(offer.pollSecret);
  if (answer?.state === 'expired') return renewed();
  if (answer?.state !== 'paired') return offer;
  await becomeScreen({ key: answer.screenKey, county: null, settings: answer.settings });
  location.replace('/plaza');
  return offer;
}

type Props = Readonly<{ size: WallSize | undefined; otherwise: ReactNode }>;

/** The wall asks to be one of the office's screens; `otherwise` stands there while no server gives it a code. */
export function PairingView({ size, otherwise }: Props) {
  const { data } = useQuery({
    queryKey: ['pairing'],
    queryFn: negotiate,
    retry: false,
    networkMode: 'always',
    refetchInterval: POLL_MS,
    refetchIntervalInBackground: true,
  });
  const minutesLeft = useServerTime(() => (data ? Math.ceil((data.until - askedNow()) / MINUTE) : 0));
  if (!data) return otherwise;
  return (
    <PairingCover
      code={data.code}
      address={`${serverOrigin()}/desk/screens/pair?code=${data.code}`}
      minutesLeft={minutesLeft}
      size={size}
    />
  );
}

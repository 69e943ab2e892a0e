/** A message of the public and what was done about it. `place` is the order of arrival. */
export type VoiceTable = {
  id: string;
  place: number;
  received_on: string;
  received_at: string;
  issue: string | null;
  town: string | null;
  text: string | null;
  passed_to: string | null;
  answer: string | null;
  answered_by: string | null;
  answered_on: string | null;
  shown: number;
  acted_on: string | null;
  dismissed: string | null;
  dismiss_note: string | null;
};

export type VoicesSchema = { voice: VoiceTable };

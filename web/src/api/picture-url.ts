/** Where a picture of the evidence is read, small for lists and whole for looking closely. */
export const pictureUrl = (id: string, size: 'small' | 'full'): string => `/api/evidence/${id}?size=${size}`;

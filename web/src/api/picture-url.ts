/** Where a picture of the evidence is read, small for lists and whole for looking closely. */
export const pictureUrl = (id: string, size: 'small' | 'full'): string => `/api/evidence/${id}?size=${size}`;

/** Where anybody reads a picture that was released to the public. */
export const publicPictureUrl = (id: string, size: 'small' | 'full'): string => `/api/public/photos/${id}?size=${size}`;

/** About how many characters wide a line is: figures and Latin letters take half of a Chinese one. */
export const widthInEms = (text: string): number =>
  Math.max(
    2,
    [...text].reduce((sum, character) => sum + (/[\p{Script=Han}，。：、（）→]/u.test(character) ? 1 : 0.6), 0),
  );

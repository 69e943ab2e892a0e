export { LAMP_WORDS, lampWord, shortLampWord } from '@ryg/shared/domain/lamp-words.ts';

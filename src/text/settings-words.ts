// The English words of the settings come with their sheet, and not with the first paint.
import settings from './locales/en/settings.json';
import { adoptEnglish } from './say.ts';

adoptEnglish(settings);

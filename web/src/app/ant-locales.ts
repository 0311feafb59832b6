import en from 'antd/locale/en_GB';
import vi from 'antd/locale/vi_VN';
import dayjs from 'dayjs';
import 'dayjs/locale/vi';
import type { Language } from '../../../i18n/translate';

dayjs.locale('vi');

/** Words of Ant Design's own controls. */
export const ANT_LOCALES: Readonly<Record<Language, typeof vi>> = { vi, en };

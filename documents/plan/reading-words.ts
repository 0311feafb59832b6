import type { ProposedProcedure, UnsureReason } from '../../contracts/plan/draft-plan';

/** What a person reads about a draft, per language. */
interface ReadingWords {
  unsure: Record<UnsureReason, string>;
  procedure: Record<ProposedProcedure, string>;
}

export const READING_WORDS: { vi: ReadingWords; en: ReadingWords } = {
  vi: {
    unsure: {
      missing: 'không thấy trong văn bản',
      inferred: 'suy ra từ cách diễn đạt',
      'several-candidates': 'văn bản nêu nhiều giá trị khác nhau',
      'unusual-label': 'nhãn ít gặp',
      'ambiguous-date': 'mốc thời gian chưa rõ',
      'excluded-day': '"trước" một mốc: hiểu là không tính chính mốc đó',
      'computed-per-class': 'tính từ số học viên mỗi lớp',
      'range-reversed': 'số sau nhỏ hơn số trước, đã đổi chỗ',
      'unreadable-value': 'chưa hiểu được nội dung',
      'duplicate-code': 'số thứ tự bị trùng',
      'numbering-assigned': 'văn bản không đánh số, số do hệ thống đặt',
      'outside-known-section': 'nằm ngoài phần nội dung của kế hoạch',
    },
    procedure: {
      'local-class': 'Mở lớp tại chỗ',
      'hosted-class': 'Phối hợp với Trường mở lớp tại chỗ',
      'send-out': 'Cử đi đào tạo, bồi dưỡng',
      'by-composition': 'Triệu tập theo thành phần',
      'open-enrolment': 'Đăng ký học theo nhu cầu',
    },
  },
  en: {
    unsure: {
      missing: 'not found in the document',
      inferred: 'inferred from the wording',
      'several-candidates': 'the document gives several different values',
      'unusual-label': 'an uncommon label',
      'ambiguous-date': 'the time is not clear',
      'excluded-day': '"before" a day or month: taken to leave it out',
      'computed-per-class': 'computed from the learners per class',
      'range-reversed': 'the second number was the smaller one; they were exchanged',
      'unreadable-value': 'the value was not understood',
      'duplicate-code': 'the number occurs twice',
      'numbering-assigned': 'not numbered in the document; the number was assigned',
      'outside-known-section': "outside the plan's section of items",
    },
    procedure: {
      'local-class': 'Class held locally',
      'hosted-class': 'Class held locally with an outside school',
      'send-out': 'Sent out to study',
      'by-composition': 'Summoned by post',
      'open-enrolment': 'Open enrolment',
    },
  },
};

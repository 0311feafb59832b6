/** Search from the head of every page. */
export const search = {
  label: 'Tìm người, đơn vị, mục, đợt, văn bản',
  placeholder: 'Tìm (không cần dấu)',
  nothing: 'Không tìm thấy "{text}"',
  searching: 'Đang tìm…',
  kinds: {
    item: 'Mục',
    intake: 'Đợt',
    person: 'Cán bộ, học viên',
    unit: 'Cơ quan, đơn vị',
    submission: 'Tờ trình',
    document: 'Văn bản',
    class: 'Lớp học',
  },
};

/** Ủy quyền (glossary §6). */
export const delegation = {
  scopes: {
    tasks: 'Xử lý công việc',
    signature: 'Ký văn bản',
    all: 'Xử lý công việc và ký văn bản',
  },
  states: { coming: 'Chưa đến thời gian', running: 'Đang có hiệu lực', ended: 'Đã hết hiệu lực' },
  standsInFor: 'thay đồng chí {name} theo ủy quyền ({basis})',
};

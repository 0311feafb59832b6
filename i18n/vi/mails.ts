/** Words of mails (glossary §9). Subjects and bodies hold no name of a person; what is not known is said. */
export const mails = {
  sampleTag: '[Dữ liệu mẫu]',
  sampleLine: 'Dữ liệu mẫu (không có thật): thư này chỉ để xem thử, không phải thực hiện.',
  date: '{day}/{month}/{year}',
  months: '01 02 3 4 5 6 7 8 9 10 11 12',
  greeting: 'Kính gửi đồng chí,',
  greetingUnit: 'Kính gửi {unit},',
  contact: 'Cần trao đổi, đề nghị liên hệ Văn phòng, điện thoại {phone}.',
  contactMissing: 'Cần trao đổi, đề nghị liên hệ Văn phòng (hệ thống chưa có số điện thoại của Văn phòng).',
  footer: 'Thư do hệ thống Lộ Trình của {committee} gửi tự động. Thư trả lời không được tính là ý kiến hoặc danh sách.',
  item: 'mục {code}',
  itemMissing: 'nội dung chưa rõ mục',
  nameMissing: 'đợt chưa có tên',
  unitMissing: 'đơn vị chưa rõ tên',
  by: 'chậm nhất ngày {date}',
  byMissing: '(thời hạn chưa ấn định)',
  until: 'đến hết ngày {date}',
  untilMissing: '(thời hạn chưa ấn định)',
  submission: 'Tờ trình số {number}',
  submissionMissing: 'Tờ trình (chưa có số)',
  cases: '{count} trường hợp',
  casesMissing: 'số trường hợp chưa rõ',
  document: 'văn bản số {number}',
  documentMissing: 'văn bản (chưa có số)',
  classMissing: 'lớp chưa có tên',
  dateMissing: 'ngày chưa ấn định',
  timeMissing: 'thời điểm chưa rõ',
  codeMissing: 'mã chưa rõ',
  phoneMissing: 'chưa có số trong hệ thống',
  reportMissing: 'báo cáo chưa có tên',
  bodyMissing: 'tập thể chưa rõ tên',
  meetingFrom: '{from} ngày {date}',
  meetingFromUntil: '{from} đến {until} ngày {date}',
  matter: '{left}: {task} {item}',
  matterAlone: '{left}: {task}',
  more: 'và {count} việc khác, xem trên trang.',
  left: {
    some: 'Còn {days} ngày làm việc',
    today: 'Đến hạn hôm nay',
    over: 'Quá hạn {days} ngày làm việc',
    none: 'Chưa ấn định thời hạn',
  },
  tasks: {
    opening: 'thống nhất chủ trương mở lớp',
    nomination: 'danh sách',
    review: 'thẩm định danh sách',
    approval: 'trình, xin ý kiến',
    issuance: 'ban hành văn bản',
    'awaiting-higher': 'theo dõi quyết định của cấp trên',
    class: 'tổ chức lớp, theo dõi học tập',
    reporting: 'báo cáo kết quả',
    needs: 'đăng ký nhu cầu đào tạo, bồi dưỡng',
    paper: 'nhận văn bản bổ sung',
    'close-item': 'kết thúc thực hiện',
    unknown: 'công việc',
  },
  /** What an escalation to the office is about, where it is no stage that is late. */
  matters: {
    'answered-on-paper': 'chờ bản giấy ghi ý kiến, {submission}',
    'opinion-objected': 'ý kiến ghi nhận thay được báo là chưa đúng, {submission}',
    'opinion-paper-due': 'đến hạn bổ sung phiếu ghi ý kiến đã cho trực tiếp, {submission}',
    'body-empty': 'tập thể có thẩm quyền chưa có thành viên để xin ý kiến, {submission}',
    'member-absent': 'có thành viên vắng mặt đến hết hạn, cần xin ý kiến bằng phiếu giấy, {submission}',
    'submission-returned': 'tờ trình được trả lại để hoàn thiện, {submission}',
    'agreement-void': 'nội dung đã được thống nhất nay thay đổi, cần trình lại, {submission}',
    'round-deadline-passed': 'đã hết thời hạn lấy ý kiến, chưa kết thúc được, {submission}',
  },
  counts: {
    shortlisted: 'Đủ tiêu chuẩn, điều kiện',
    reserved: 'Dự phòng',
    returned: 'Trả lại để bổ sung',
    rejected: 'Chưa đủ tiêu chuẩn, điều kiện',
    promoted: 'Chuyển từ dự phòng',
    agreed: 'Thống nhất',
    notAgreed: 'Không thống nhất',
    unanswered: 'Chưa có ý kiến',
    missingPapers: 'Giấy tờ trong hồ sơ còn thiếu',
    freeMegabytes: 'Dung lượng còn trống (MB)',
  },
  calendar: {
    'class-opening': 'Khai giảng: {title}',
    session: '{title}',
    'list-deadline': 'Hạn gửi danh sách: {title}',
    'opinion-deadline': 'Hạn cho ý kiến: {title}',
    meeting: '{title}',
  },
  labels: {
    item: 'Nội dung',
    unit: 'Đơn vị',
    task: 'Việc cần làm',
    deadline: 'Hạn xử lý',
    count: 'Số lượng',
    missing: 'Còn thiếu',
    receipt: 'Mã tiếp nhận',
    submission: 'Tờ trình',
    until: 'Xin ý kiến',
    document: 'Văn bản',
    documentOn: 'Ngày ban hành',
    className: 'Lớp',
    startsOn: 'Khai giảng',
    endsOn: 'Bế giảng',
    place: 'Địa điểm',
    report: 'Báo cáo',
    meeting: 'Nội dung họp',
    time: 'Thời gian',
    meetingPlace: 'Địa điểm họp',
    callsToMake: 'Cần gọi điện',
    undelivered: 'Thư không đến được',
  },
  actions: {
    inbox: 'Mở Việc của tôi',
    overdue: 'Mở danh sách quá hạn, cần đôn đốc',
    opinion: 'Mở trang cho ý kiến',
  },
  linkMissing: 'Chưa tạo được đường dẫn cho ý kiến, đề nghị đồng chí gọi Văn phòng.',
  kinds: {
    'call-for-nominees': {
      subject: '[Đề nghị cử cán bộ] {Item}, {name}, gửi {by}',
      body: [
        'Đề nghị {unit} rà soát, lập danh sách đề nghị cử đi học và gửi {by}.',
        'Trường hợp không có người cử đi học, đề nghị trả lời "Không có nhu cầu". Chưa trả lời không được coi là không có nhu cầu.',
      ],
    },
    'need-call': {
      subject: '[Đăng ký nhu cầu] {Name}, gửi {by}',
      body: [
        'Đề nghị {unit} rà soát, đăng ký nhu cầu đào tạo, bồi dưỡng và gửi {by}.',
        'Trường hợp không có nhu cầu, đề nghị trả lời "Không có nhu cầu". Chưa trả lời không được coi là không có nhu cầu.',
      ],
    },
    'need-reminder': {
      subject: '[Đôn đốc] {left}: đăng ký nhu cầu',
      body: [
        'Đến nay chưa nhận được đăng ký nhu cầu của {unit} ({name}). Đề nghị gửi {by}, hoặc trả lời "Không có nhu cầu".',
      ],
    },
    'unit-reminder': {
      subject: '[Đôn đốc] {left}: danh sách {item}',
      body: [
        'Đến nay chưa nhận được danh sách của {unit}. Đề nghị gửi {by}, hoặc trả lời "Không có nhu cầu".',
        'Nếu đã gửi bằng văn bản hoặc đã báo qua điện thoại, đề nghị báo Văn phòng để ghi nhận.',
      ],
    },
    'staff-reminder': {
      subject: '[Nhắc việc] {left}: {task} {item}',
      body: ['Việc sau đây đang do đồng chí xử lý, đề nghị hoàn thành {by}.'],
    },
    reminders: {
      subject: '[Đôn đốc] {count} việc cần hoàn thành, trong đó {overdue} việc quá hạn',
      body: ['Các việc sau đây đang chờ xử lý:'],
    },
    'list-returned': {
      subject: '[Trả lại để hoàn thiện] Danh sách {item}, gửi lại {by}',
      body: ['Danh sách của {unit} được trả lại để hoàn thiện. Lý do ghi tại trang danh sách. Đề nghị gửi lại {by}.'],
    },
    'list-received': {
      subject: 'Đã tiếp nhận danh sách {item}, mã tiếp nhận {receipt}',
      body: [
        'Đã tiếp nhận danh sách {item}, {name}. Mã tiếp nhận: {receipt}. Kết quả thẩm định sẽ được thông báo sau.',
      ],
    },
    'line-decided': {
      subject: '[Kết quả] Danh sách {item}, {name}',
      body: ['Danh sách của {unit} đã có kết quả. Từng trường hợp ghi tại trang danh sách.'],
    },
    'line-ended': {
      subject: '[Thay đổi danh sách] {Item}, {name}',
      body: ['Danh sách của {unit} có trường hợp rút, xin không tham gia hoặc được thay. Chi tiết xem trên trang.'],
    },
    'carry-over-proposed': {
      subject: '[Chuyển từ năm trước] {Item}, {name}: {cases}',
      body: [
        'Có {cases} đã đăng ký, chưa triệu tập trong các năm trước. Đề nghị xem xét từng người: đưa vào danh sách đợt này, hoặc đưa ra và ghi lý do.',
      ],
    },
    'demand-asked': {
      subject: '[Đăng ký nhu cầu] {Item}, {name}, trả lời {by}',
      body: [
        'Đề nghị {unit} cho biết số người có nhu cầu tham gia, {by}. Lúc này chỉ cần số lượng; danh sách gửi sau khi có thông báo mở lớp.',
        'Trường hợp không có nhu cầu, đề nghị trả lời số 0. Chưa trả lời không được coi là không có nhu cầu.',
      ],
    },
    'place-offered': {
      subject: '[Xác nhận tham gia] {Item}, {name}, trả lời {by}',
      body: [
        'Có chỗ học dành cho người ở danh sách dự phòng của {unit}. Đề nghị đơn vị xác nhận có tham gia hay không {by}.',
        'Chưa trả lời không được coi là đồng ý hay từ chối. Nếu đã báo qua điện thoại, đề nghị báo người theo dõi để ghi nhận.',
      ],
    },
    'line-added': {
      subject: '[Bổ sung danh sách] {Item}, {name}',
      body: ['Danh sách của {unit} được bổ sung {cases}. Đề nghị đơn vị kiểm tra, xác nhận trên trang.'],
    },
    'task-arrived': {
      subject: '[Việc mới] {Task} {item}, {by}',
      body: ['Việc sau đây được chuyển đến đồng chí, đề nghị hoàn thành {by}.'],
    },
    'opinion-request': {
      subject: 'Xin ý kiến đồng chí: {submission}, {cases}, {until}',
      body: [
        'Kính đề nghị đồng chí cho ý kiến về {submission}, {cases}, {until}.',
        'Danh sách và nội dung xem tại trang cho ý kiến. Đường dẫn dành riêng cho đồng chí, đề nghị không chuyển tiếp.',
        'Đồng chí có thể cho ý kiến trên bản giấy hoặc báo trực tiếp với Văn phòng.',
      ],
    },
    'opinion-amended': {
      subject: 'Xin ý kiến đồng chí về nội dung bổ sung, sửa: {submission}, {cases}, {until}',
      body: [
        '{Submission} vừa được bổ sung, sửa. Kính đề nghị đồng chí cho ý kiến về phần thay đổi ({cases}), {until}.',
        'Ý kiến đồng chí đã cho về các nội dung khác vẫn giữ nguyên. Đường dẫn trong thư trước không còn dùng được.',
      ],
    },
    'opinion-reworded': {
      subject: 'Đã sửa tên gọi, nội dung trình: {submission}',
      body: [
        '{Submission} vừa được sửa trích yếu hoặc nội dung trình. Ý kiến đồng chí đã cho vẫn giữ nguyên.',
        'Phần thay đổi xem tại trang cho ý kiến; đồng chí có thể sửa ý kiến của mình cho đến khi kết thúc lấy ý kiến.',
      ],
    },
    'opinion-last-morning': {
      subject: 'Hôm nay đến hạn cho ý kiến: {submission}, {cases}',
      body: [
        'Kính đề nghị đồng chí cho ý kiến về {submission}, {cases}, {until}.',
        'Nếu đồng chí đã cho ý kiến trên bản giấy hoặc trực tiếp, xin bỏ qua thư này.',
      ],
    },
    'opinion-receipt': {
      subject:
        'Đã ghi nhận ý kiến của đồng chí lúc {time} ngày {date} (nếu không phải đồng chí, gọi Văn phòng: {phone})',
      body: [
        'Đã ghi nhận ý kiến của đồng chí về {submission} lúc {time} ngày {date}.',
        'Đồng chí có thể sửa ý kiến của mình cho đến khi kết thúc lấy ý kiến. Nếu không phải đồng chí, đề nghị gọi ngay Văn phòng: {phone}.',
      ],
    },
    'opinion-recorded-for-you': {
      subject: 'Đã ghi nhận thay ý kiến của đồng chí lúc {time} ngày {date} (nếu chưa đúng, gọi Văn phòng: {phone})',
      body: [
        'Văn phòng đã ghi nhận thay ý kiến của đồng chí về {submission}; thời điểm cho ý kiến: {time} ngày {date}.',
        'Nếu chưa đúng, đề nghị đồng chí báo lại tại trang cho ý kiến hoặc gọi Văn phòng: {phone}.',
      ],
    },
    'opinion-late': {
      subject: 'Ý kiến của đồng chí đến sau khi kết thúc lấy ý kiến: {submission}',
      body: [
        'Ý kiến của đồng chí về {submission} đến sau khi đã kết thúc lấy ý kiến. Ý kiến được lưu, không tính vào kết quả tổng hợp.',
      ],
    },
    'round-concluded': {
      subject: 'Đã kết thúc lấy ý kiến: {submission}, {cases}',
      body: ['Đã kết thúc lấy ý kiến về {submission}. Kết quả tổng hợp xem trên trang.'],
    },
    'submission-recalled': {
      subject: 'Đã rút: {submission}',
      body: ['{Submission} đã được rút. Đồng chí không cần cho ý kiến về tờ trình này.'],
    },
    'submission-returned': {
      subject: 'Trả lại để hoàn thiện: {submission}',
      body: ['{Submission} đã được trả lại để hoàn thiện. Đồng chí chưa cần cho ý kiến; khi trình lại sẽ có thư mới.'],
    },
    'meeting-called': {
      subject: '[Mời họp] {body}, {when}',
      body: [
        'Kính mời đồng chí dự họp {body}, {when}.',
        'Lịch họp kèm theo thư này (tệp .ics). Trường hợp không dự được, đề nghị báo Văn phòng.',
      ],
    },
    'meeting-moved': {
      subject: '[Thay đổi lịch họp] {body}, {when}',
      body: [
        'Cuộc họp {body} thay đổi thời gian hoặc địa điểm. Kính mời đồng chí dự họp theo lịch mới: {when}.',
        'Lịch mới kèm theo thư này (tệp .ics), thay lịch đã gửi trước.',
      ],
    },
    'meeting-cancelled': {
      subject: '[Không họp] {body}, {when}',
      body: ['Cuộc họp {body} ({when}) không tổ chức. Tệp .ics kèm theo thư này để bỏ lịch đã gửi trước.'],
    },
    'deadline-moved': {
      subject: '[Thay đổi thời hạn] {Item}, {name}: {by}',
      body: ['Thời hạn của việc sau đây đã thay đổi: {by}. Lý do ghi trên trang.'],
    },
    'intake-suspended': {
      subject: '[Tạm dừng] {Item}, {name}',
      body: ['{Item}, {name} tạm dừng thực hiện. Lý do ghi trên trang. Khi tiếp tục sẽ có thông báo.'],
    },
    'intake-resumed': {
      subject: '[Tiếp tục thực hiện] {Item}, {name}, {by}',
      body: ['{Item}, {name} được tiếp tục thực hiện, {by}.'],
    },
    'intake-cancelled': {
      subject: '[Không thực hiện] {Item}, {name}',
      body: ['{Item}, {name} không thực hiện. Lý do ghi trên trang. Danh sách đã gửi không còn được xử lý.'],
    },
    'class-postponed': {
      subject: '[Lùi thời gian mở lớp] {Class}, khai giảng ngày {starts}',
      body: ['Lớp sau đây lùi thời gian tổ chức; ngày khai giảng mới: {starts}. Văn bản thông báo (nếu có) gửi sau.'],
    },
    'session-changed': {
      subject: '[Thay đổi lịch học] {Class}',
      body: ['Lịch học của lớp sau đây có thay đổi. Lịch mới kèm theo thư này (tệp .ics) và xem trên trang.'],
    },
    'document-issued': {
      subject: '[Đã ban hành] {Document}, ngày {issued}: {item}',
      body: ['Đã ban hành {document}, ngày {issued}, về {item}, {name}. Nội dung xem trên trang.'],
    },
    'call-up': {
      subject: '[Giấy triệu tập] {Class}, khai giảng ngày {starts}',
      body: ['Đề nghị đơn vị thông báo, tạo điều kiện để học viên của đơn vị dự học đúng thời gian, địa điểm sau đây.'],
    },
    'report-returned': {
      subject: '[Trả lại để hoàn thiện] {Report}',
      body: ['Báo cáo sau đây được trả lại để hoàn thiện. Lý do ghi tại trang báo cáo.'],
    },
    escalation: {
      subject: '[Báo cáo lãnh đạo] {matter}',
      body: ['Kính báo cáo đồng chí: {matterLower}. Đề nghị chỉ đạo, đôn đốc.'],
    },
    'office-notice': {
      subject: '[Việc cần xử lý] {matter}',
      body: ['Kính báo đồng chí: {matterLower}. Đề nghị đồng chí xử lý.'],
    },
    'delegation-set': {
      subject: 'Ủy quyền xử lý công việc từ ngày {starts}',
      body: [
        'Văn phòng đã ghi nhận việc ủy quyền từ ngày {starts} đến hết ngày {ends}.',
        'Trong thời gian ủy quyền, công việc đang chờ và công việc mới được chuyển cho người được ủy quyền; mỗi việc đều ghi rõ ai làm thay ai.',
      ],
    },
    'storage-low': {
      subject: '[Cần xử lý ngay] Ổ đĩa của máy chủ Lộ Trình gần đầy',
      body: [
        'Ổ đĩa chứa cơ sở dữ liệu gần đầy, nên hệ thống tạm thời không nhận lệnh mới; mọi người vẫn xem được.',
        'Đề nghị đồng chí giải phóng hoặc mở rộng ổ đĩa. Khi đủ chỗ trống, hệ thống tự nhận lệnh trở lại.',
      ],
    },
    'sign-in-code': {
      subject: 'Mã xác nhận đăng nhập Lộ Trình',
      body: [
        'Mã xác nhận của đồng chí: {code}',
        'Mã có hiệu lực đến {validUntil}, chỉ dùng một lần. Không cung cấp mã cho bất kỳ ai. Nếu đồng chí không yêu cầu, xin bỏ qua thư này.',
      ],
    },
    'opinion-code': {
      subject: 'Mã xác nhận cho ý kiến',
      body: [
        'Mã xác nhận của đồng chí: {code}',
        'Nhập mã vào trang cho ý kiến đang mở. Mã có hiệu lực đến {validUntil}, chỉ dùng một lần. Không cung cấp mã cho bất kỳ ai.',
      ],
    },
    'daily-digest': {
      subject: 'Việc trong ngày {date}: {count} việc, trong đó {overdue} việc quá hạn',
      body: ['Các việc đồng chí đang xử lý:'],
    },
  },
};

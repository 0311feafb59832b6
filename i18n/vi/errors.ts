import type { ErrorCode } from '../../domain/errors';

/** What happened and what to do, for every business error (`domain/errors.ts`). */
export const errors = {
  'already-exists': 'Đã có bản ghi mang mã, số hoặc địa chỉ này. Đề nghị kiểm tra lại trước khi nhập.',
  'already-nominated': 'Người này đã có trong một danh sách của đợt. Đề nghị kiểm tra lại danh sách.',
  'address-has-no-owner': 'Thư này chỉ gửi tới một địa chỉ, không gắn với tài khoản hoặc đơn vị nào để sửa địa chỉ.',
  'address-taken': 'Địa chỉ thư này đã thuộc về tài khoản khác.',
  'mail-code-not-resent': 'Mã xác nhận chỉ dùng được mười phút; đề nghị lấy mã mới tại trang đang mở.',
  'mail-events-unsigned': 'Báo cáo thư không có chữ ký hợp lệ hoặc đã cũ.',
  'plan-amendment-empty': 'Văn bản điều chỉnh chưa nêu nội dung thay đổi.',
  'need-answered': 'Đợt đăng ký nhu cầu đã kết thúc, không tiếp nhận thêm.',
  'need-kind-unknown': 'Đăng ký có loại lớp không thuộc nội dung đề nghị, hoặc ghi hai lần một loại lớp.',
  'next-plan-exists': 'Năm sau đã có kế hoạch; đề nghị bổ sung nội dung chuyển tiếp và nhu cầu vào kế hoạch đó.',
  'amount-invalid': 'Số tiền phải là số đồng nguyên, lớn hơn 0. Đề nghị nhập lại.',
  'body-empty': 'Tập thể quyết định chưa có thành viên đương nhiệm. Đề nghị cập nhật thành viên trước khi xin ý kiến.',
  'budget-exceeded':
    'Số tiền {amount} đồng vượt dự toán còn lại ({remaining} đồng). Đề nghị điều chỉnh dự toán hoặc giảm số tiền.',
  'class-empty': 'Lớp chưa có học viên nên không bế giảng được. Nếu không tổ chức, đề nghị hủy lớp.',
  'class-results-missing': 'Còn {missing} học viên chưa có kết quả. Đề nghị nhập đủ kết quả rồi bế giảng.',
  'class-state': 'Lớp không còn ở tình trạng cho phép việc này. Đề nghị tải lại trang để xem tình trạng hiện tại.',
  'classes-live': 'Còn {classes} lớp chưa kết thúc. Đề nghị bế giảng hoặc hủy các lớp đó trước.',
  'code-refused':
    'Mã xác nhận không đúng hoặc đã hết hiệu lực. Đề nghị đồng chí nhận mã mới và nhập lại trong 10 phút.',
  'commitment-too-small':
    'Số đã dự chi ({committed} đồng) nhỏ hơn số cần thanh toán ({amount} đồng). Đề nghị kiểm tra lại.',
  'csrf-refused':
    'Yêu cầu không xuất phát từ trang đang mở nên không được thực hiện. Đề nghị tải lại trang và làm lại.',
  'date-invalid': 'Ngày không hợp lệ. Đề nghị ghi theo dạng dd/MM/yyyy hoặc yyyy-MM-dd.',
  'deadline-not-later': 'Hạn mới phải là ngày chưa qua và khác hạn hiện tại. Đề nghị chọn ngày khác.',
  'device-invitation-unusable': 'Mã mời đăng ký máy không còn hiệu lực. Đề nghị gặp văn thư để nhận mã mới.',
  'document-not-of-intake': 'Văn bản không thuộc đợt này. Đề nghị chọn đúng văn bản.',
  'document-state':
    'Văn bản không còn ở tình trạng cho phép việc này (dự thảo, đã ký, đã ban hành). Đề nghị tải lại trang.',
  'engine-unavailable':
    'Hệ thống tạm thời chưa ghi nhận được; nội dung đã nhập vẫn được giữ. Đề nghị đồng chí gửi lại sau ít phút.',
  'entry-source-required':
    'Nhập thay đơn vị cần ghi rõ nguồn (công văn, thư, điện thoại, Zalo hoặc trực tiếp). Đề nghị bổ sung.',
  'file-not-found': 'Không mở được tệp {fileName}. Đề nghị kiểm tra lại đường dẫn.',
  forbidden: 'Tài khoản của đồng chí không được giao việc này. Nếu cần, đề nghị liên hệ quản trị hệ thống.',
  'holder-unfit': 'Tài khoản được chọn đã khóa hoặc không được giao loại việc này. Đề nghị chọn người khác.',
  'idempotency-key-required': 'Yêu cầu thiếu mã lệnh (Idempotency-Key). Đề nghị tải lại trang và làm lại.',
  'idempotency-key-reused': 'Mã lệnh này đã dùng cho một yêu cầu khác. Đề nghị tải lại trang rồi gửi lại.',
  'in-use': 'Nội dung này còn được nơi khác sử dụng nên chưa xóa được.',
  'intake-has-lines':
    'Đợt đã có người trong danh sách nên không kết thúc theo diện "Không phát sinh". Đề nghị chọn kết quả khác.',
  'intake-start-reason-required': 'Nhập hiện trạng từ bước sau cần ghi lý do. Đề nghị bổ sung.',
  'internal-error': 'Hệ thống gặp lỗi ngoài dự kiến. Đề nghị báo quản trị hệ thống kèm mã {id}.',
  'invalid-input': 'Nội dung gửi lên chưa hợp lệ. Đề nghị kiểm tra các mục được đánh dấu.',
  'issue-date-invalid': 'Ngày ban hành phải từ ngày ký trở đi và không sau hôm nay. Đề nghị sửa lại ngày.',
  'item-has-learners': 'Mục này đã có người được cử hoặc đã học nên không thể ghi "Không phát sinh".',
  'item-has-open-intakes': 'Mục này còn đợt chưa kết thúc. Đề nghị kết thúc các đợt trước khi đóng mục.',
  'item-not-done':
    'Chưa có đợt nào của mục này hoàn thành. Đề nghị chọn: không phát sinh, chuyển tiếp hoặc không thực hiện.',
  'late-reason-required': 'Đã quá hạn gửi danh sách. Đề nghị ghi rõ lý do gửi muộn để được tiếp nhận.',
  'line-decided-twice': 'Một người có hai kết quả thẩm định trong cùng một lần gửi. Đề nghị giữ lại một kết quả.',
  'line-in-submission': 'Người này đang ở trong một tờ trình đã trình. Đề nghị rút hoặc bổ sung tờ trình trước.',
  'line-state-closed': 'Tình trạng hiện tại của người này không cho phép việc đó. Đề nghị tải lại danh sách.',
  'list-empty': 'Danh sách chưa có người nào. Nếu đơn vị không có nhu cầu, đề nghị chọn "Không có nhu cầu".',
  'list-not-open': 'Danh sách đã gửi hoặc đã chốt nên không sửa được. Nếu cần sửa, đề nghị rút lại danh sách trước.',
  'meeting-agreed-too-many':
    'Số thành viên thống nhất ({agreed}) nhiều hơn số có mặt ({present}). Đề nghị kiểm tra biên bản.',
  'meeting-matter-unfit':
    'Nội dung đưa ra hội nghị không phải lượt xin ý kiến đang chờ của tập thể này. Đề nghị kiểm tra lại.',
  'meeting-other-body': 'Hội nghị này của tập thể khác với tập thể được xin ý kiến. Đề nghị kiểm tra lại.',
  'meeting-state': 'Hội nghị đã họp hoặc đã báo không họp.',
  'meeting-time-invalid': 'Thời gian họp không phù hợp: giờ kết thúc phải sau giờ bắt đầu, và phải sau thời điểm này.',
  'meeting-member-unknown':
    'Có người được ghi là dự họp nhưng không phải thành viên của tập thể được xin ý kiến. Đề nghị kiểm tra lại.',
  'not-found': 'Không tìm thấy nội dung này, hoặc nội dung không thuộc phạm vi của đồng chí.',
  'amendment-empty':
    'Chưa có nội dung nào được bổ sung, sửa, hoặc không còn nội dung để xin ý kiến. Nếu không trình nữa, đề nghị rút tờ trình.',
  'amendment-needs-round':
    'Nội dung bổ sung thuộc thẩm quyền của tập thể chưa được xin ý kiến trong tờ trình này. Đề nghị lập tờ trình bổ sung.',
  'delegation-invalid': 'Ủy quyền phải cho người khác, từ ngày đến ngày hợp lệ và chưa qua. Đề nghị kiểm tra lại.',
  'delegation-nothing': 'Người ủy quyền không giữ công việc hoặc thẩm quyền ký nào có thể ủy quyền.',
  'nobody-left-to-ask': 'Đã xin ý kiến tất cả thành viên.',
  'opinion-conflict': 'Nội dung này liên quan đến chính đồng chí, nên đồng chí không cho ý kiến về nội dung này.',
  'opinion-not-asked': 'Đang lấy ý kiến lần lượt, chưa đến lượt đồng chí. Hệ thống sẽ gửi thư khi đến lượt.',
  'opinion-not-delegable':
    'Ý kiến của thành viên tập thể không ủy quyền được. Chỉ ủy quyền xử lý công việc hoặc ký văn bản.',
  'own-nomination':
    'Đồng chí có tên trong danh sách này nên không ký, không thẩm định được. Đề nghị chuyển người khác.',
  'submission-line-concluded': 'Nội dung đã có kết luận hoặc không còn trong tờ trình, không sửa được.',
  'submission-partly-concluded': 'Một số nội dung đã có kết luận. Đề nghị rút phần còn lại thay vì trả lại.',
  'opinion-content-required':
    'Ghi nhận thay cần nêu rõ nội dung ý kiến trên bản giấy (thống nhất, không thống nhất hoặc ý kiến khác).',
  'opinion-exceptions-misplaced': 'Đã chọn "cho ý kiến trên bản giấy" thì không ghi thêm ý kiến từng trường hợp.',
  'opinion-from-future': 'Thời điểm cho ý kiến phải từ khi bắt đầu xin ý kiến đến hiện tại. Đề nghị sửa lại.',
  'opinion-line-unknown': 'Có trường hợp không thuộc lượt xin ý kiến này, hoặc bị ghi hai lần. Đề nghị tải lại trang.',
  'opinion-newer':
    'Sau thời điểm đó đồng chí này đã trực tiếp cho ý kiến. Ý kiến ghi nhận thay không thay thế ý kiến ấy.',
  'opinion-not-member': 'Đồng chí này không phải thành viên được xin ý kiến trong lượt này.',
  'opinion-not-yours': 'Ý kiến do chính thành viên cho. Tài khoản này không phải của đồng chí đó.',
  'opinion-text-required': '"Ý kiến khác" cần ghi rõ nội dung. Đề nghị đồng chí bổ sung.',
  'paper-not-owed': 'Ý kiến này không còn chờ bổ sung văn bản.',
  'password-weak':
    'Mật khẩu phải từ 12 đến 128 ký tự và không thuộc các mật khẩu phổ biến. Đề nghị chọn mật khẩu khác.',
  'payload-too-large': 'Nội dung gửi lên quá lớn. Đề nghị giảm dung lượng tệp rồi gửi lại.',
  'person-facts-invalid': 'Tệp thông tin cá nhân chưa đúng mẫu: {problems}. Xem mẫu bằng lệnh "eligibility example".',
  'period-invalid': 'Khoảng thời gian không hợp lệ: ngày cuối trước ngày đầu, hoặc quá dài.',
  'personal-code-locked': 'Mã cá nhân đã bị khóa sau 5 lần nhập sai. Đề nghị liên hệ văn thư để đặt lại.',
  'personal-code-missing':
    'Tài khoản chưa có mã cá nhân. Đề nghị đặt mã tại phần tài khoản, hoặc nhận mã xác nhận qua thư.',
  'personal-code-refused': 'Mã cá nhân không đúng. Đồng chí còn {left} lần nhập.',
  'personal-code-weak': 'Mã cá nhân phải gồm 6 chữ số và không dễ đoán. Đề nghị chọn mã khác.',
  'plan-document-empty': 'Tệp không có nội dung chữ. Đề nghị mở tệp kiểm tra rồi gửi lại.',
  'plan-document-encrypted': 'Tệp có đặt mật khẩu. Đề nghị bỏ mật khẩu, lưu lại rồi gửi.',
  'plan-document-legacy-doc': 'Tệp .doc hoặc .rtf cũ chưa đọc được. Đề nghị mở bằng Word, lưu thành .docx rồi gửi lại.',
  'plan-document-no-items': 'Không tìm thấy mục nào trong văn bản. Đề nghị kiểm tra đây có phải là kế hoạch không.',
  'plan-document-scanned': 'Tệp là bản chụp hoặc PDF, không có chữ để đọc. Đề nghị gửi bản .docx.',
  'plan-document-too-large': 'Tệp lớn hơn mức cho phép. Đề nghị gửi riêng phần kế hoạch, không kèm phụ lục ảnh.',
  'plan-document-unreadable': 'Không đọc được tệp: tệp hỏng hoặc không đúng loại. Đề nghị lưu lại thành .docx rồi gửi.',
  'paper-data-invalid': 'Dữ liệu của văn bản chưa hợp lệ: {problems}.',
  'paper-field-missing': 'Văn bản còn thiếu nội dung: {fields}.',
  'paper-file-unreadable': 'Không đọc được tệp: không phải .docx, có mật khẩu hoặc bị hỏng.',
  'paper-template-refused': 'Mẫu văn bản chưa dùng được: {problems}.',
  'letterhead-unknown': 'Cơ quan này chưa có phần đầu văn bản theo thể thức được chọn. Đề nghị thiết lập trước.',
  'paper-source-missing': 'Chưa lập được văn bản: hệ thống chưa có dữ liệu cần thiết ({what}).',
  'paper-not-made': 'Văn bản này được nhập trực tiếp, không có tệp .docx do hệ thống lập.',
  'paper-issued-kind': 'Loại văn bản này phải ban hành: đề nghị lập dự thảo, ký và lấy số.',
  'paper-printed-kind': 'Loại giấy này chỉ để in, không lấy số ban hành.',
  'paper-template-measures': 'Văn bản lập từ mẫu chưa đúng thể thức: {measures}.',
  'preview-failed': 'Chưa xem trước được bản PDF. Đề nghị thử lại hoặc tải tệp .docx.',
  'preview-unavailable': 'Máy chủ không có LibreOffice nên không xem trước bản PDF. Đề nghị tải tệp .docx.',
  'scan-type-refused': 'Bản chụp phải là tệp PDF, JPEG hoặc PNG.',
  'paper-template-unknown': 'Không có mẫu văn bản {code}.',
  'import-state': 'Danh sách đọc thử này đã được xác nhận hoặc đã bỏ. Đề nghị tải lại trang.',
  'import-row-undecided': 'Dòng {row}: chưa rõ là người nào, hoặc dòng không nhận được. Đề nghị chọn lại.',
  'list-too-long': 'Một danh sách không quá {max} người.',
  'rule-set-undetermined': 'Chưa rõ đợt này đối chiếu theo bộ tiêu chuẩn nào. Đề nghị chọn bộ tiêu chuẩn cho đợt.',
  'merge-obstructed': 'Chưa gộp được: {obstacles}. Đề nghị xử lý trước rồi gộp.',
  'erasure-obstructed': 'Chưa được xóa dữ liệu: {obstacles}.',
  'request-answered': 'Yêu cầu này đã được trả lời. Đề nghị tải lại trang.',
  'plan-state': 'Kế hoạch không ở tình trạng cho phép việc này (dự thảo, đang thực hiện, đã kết thúc).',
  'procedure-invalid': 'Quy trình chưa hợp lệ: {problems}.',
  'procedure-not-newer': 'Phiên bản quy trình được chọn không mới hơn phiên bản đang dùng.',
  'procedure-stage-gone':
    'Phiên bản mới của quy trình không có bước mà đợt đang thực hiện. Đề nghị chọn phiên bản khác.',
  'procedure-unknown': 'Không có quy trình mang mã này.',
  'proof-required': 'Cần xác nhận là chính đồng chí: dùng máy đã đăng ký, mã cá nhân, hoặc mã xác nhận gửi qua thư.',
  'quota-below-used': 'Chỉ tiêu không thể thấp hơn số chỗ đã giữ ({used}). Đề nghị trả chỗ trước.',
  'quota-exceeded':
    'Số người vượt chỉ tiêu còn lại. Đề nghị đưa vào dự phòng, hoặc ghi nhận người cho phép vượt chỉ tiêu.',
  'rank-required': 'Đưa vào dự phòng cần ghi thứ tự ưu tiên (từ 1).',
  'rate-limited': 'Đã có quá nhiều yêu cầu trong thời gian ngắn. Đề nghị đồng chí thử lại sau ít phút.',
  'reason-required':
    'Trả lại hoặc không chấp nhận cần ghi lý do. Đề nghị chọn lý do; nếu chọn "khác", ghi rõ nội dung.',
  'reminded-recently': 'Đơn vị vừa được đôn đốc chưa đầy 4 giờ làm việc. Đề nghị gọi điện hoặc đôn đốc sau.',
  'report-state': 'Báo cáo không ở tình trạng cho phép việc này. Đề nghị tải lại trang.',
  'review-ends-by-submission':
    'Bước thẩm định kết thúc khi mọi người được chọn đã có trong tờ trình. Đề nghị lập tờ trình.',
  'review-undecided':
    'Còn người chưa có kết quả thẩm định hoặc đang chờ đơn vị bổ sung. Đề nghị xử lý hết trước khi kết thúc.',
  'revision-conflict': 'Nội dung vừa được người khác sửa. Đề nghị tải lại để xem bản mới nhất rồi thực hiện lại.',
  'round-all-certain': 'Mọi nội dung đã đủ căn cứ kết luận, không cần chuyển ra hội nghị.',
  'round-not-closable': 'Chưa đủ điều kiện kết thúc lấy ý kiến. Đề nghị xem các vướng mắc được nêu.',
  'rule-set-invalid': 'Tệp bộ tiêu chuẩn chưa đúng mẫu: {problems}. Đề nghị sửa và đọc lại.',
  'rule-set-unknown': 'Không có bộ tiêu chuẩn mang mã {code}. Các mã hiện có: {known}.',
  'secret-refused':
    'Hệ thống không tiếp nhận tài liệu có độ mật. Đề nghị xử lý theo quy định về bảo vệ bí mật nhà nước.',
  'sign-in-refused': 'Địa chỉ thư, mật khẩu hoặc mã không đúng. Đề nghị đồng chí kiểm tra và nhập lại.',
  'signed-date-invalid': 'Ngày ký không được sau hôm nay. Đề nghị sửa lại ngày.',
  'special-case-incomplete':
    'Trường hợp đặc biệt phải ghi đủ người (cấp) quyết định, lý do và số văn bản. Đề nghị bổ sung.',
  'stage-closed': 'Việc này không còn thuộc bước đang thực hiện. Đề nghị tải lại trang để xem tình trạng hiện tại.',
  'submission-changed': 'Tờ trình đã được sửa sau khi đồng chí mở. Đề nghị xem nội dung mới rồi cho ý kiến.',
  'submission-empty': 'Tờ trình chưa có nội dung nào. Đề nghị chọn ít nhất một trường hợp.',
  'submission-line-taken': 'Có trường hợp đang ở trong một tờ trình khác chưa kết thúc. Đề nghị bỏ trường hợp đó ra.',
  'submission-line-unfit': 'Có trường hợp chưa đủ điều kiện đưa vào tờ trình. Đề nghị thẩm định trước.',
  'submission-state': 'Tờ trình không còn ở tình trạng cho phép việc này. Đề nghị tải lại trang.',
  unauthenticated: 'Đồng chí chưa đăng nhập hoặc phiên đăng nhập đã hết. Đề nghị đăng nhập lại.',
  'unit-answered': 'Đơn vị đã trả lời nên không cần kết thúc chờ.',
  'year-unknown': 'Chưa xác định được năm của kế hoạch. Đề nghị ghi rõ năm.',
  'file-not-written': 'Không ghi được tệp {fileName}. Đề nghị kiểm tra thư mục và quyền ghi.',
  'storage-low':
    'Ổ đĩa của máy chủ gần đầy nên tạm thời không ghi được; vẫn xem được mọi nội dung. Quản trị hệ thống đã được báo, đề nghị thử lại sau ít phút.',
  'backup-damaged':
    'Tệp {fileName} không phải bản sao lưu của Lộ Trình, hoặc đã bị cắt, bị sửa. Đề nghị dùng bản sao lưu khác.',
  'backup-other-version':
    'Bản sao lưu thuộc phiên bản {backup}, chương trình đang ở phiên bản {program}. Đề nghị phục hồi bằng đúng phiên bản đã sao lưu, sau đó mới nâng cấp.',
  'record-not-empty': 'Cơ sở dữ liệu đã có dữ liệu ({table}). Chỉ phục hồi được vào cơ sở dữ liệu còn trống.',
  'people-heading-not-found':
    'Không tìm thấy bảng danh sách: cần có dòng tiêu đề với cột Họ và tên và ít nhất một cột khác. Đề nghị dùng tệp mẫu.',
  'people-import-needs-server':
    'Dòng lệnh chỉ đọc thử danh sách (thêm --dry-run). Để đưa vào sổ cán bộ, đề nghị dùng trang Cán bộ hoặc API.',
  'people-none-found': 'Bảng danh sách có tiêu đề nhưng không có người nào.',
  'spreadsheet-binary': 'Tệp là sổ tính nhị phân (.xlsb), chưa đọc được. Đề nghị lưu lại thành .xlsx rồi gửi.',
  'spreadsheet-csv':
    'Tệp là văn bản thuần (CSV), không phải sổ tính Excel dù mang tên nào. Đề nghị mở bằng Excel, lưu thành .xlsx rồi gửi.',
  'spreadsheet-damaged':
    'Tệp hỏng hoặc chưa tải hết, không đọc được. Đề nghị mở bằng Excel, lưu lại thành .xlsx rồi gửi.',
  'spreadsheet-empty': 'Tệp rỗng. Đề nghị kiểm tra rồi gửi lại.',
  'spreadsheet-encrypted': 'Tệp có đặt mật khẩu. Đề nghị bỏ mật khẩu, lưu lại rồi gửi.',
  'spreadsheet-legacy-xls':
    'Tệp .xls (Excel 97-2003) chưa đọc được. Đề nghị mở bằng Excel, lưu thành .xlsx rồi gửi lại.',
  'spreadsheet-other-kind': 'Tệp không phải sổ tính .xlsx mà là {found}. Đề nghị gửi đúng tệp Excel.',
  'spreadsheet-timed-out': 'Đọc tệp quá lâu nên đã dừng. Đề nghị chia nhỏ danh sách hoặc dùng tệp mẫu.',
  'spreadsheet-too-large':
    'Tệp quá lớn, hoặc quá lớn khi mở ra. Đề nghị xóa các dòng, cột trống đã định dạng ngoài bảng, ảnh và trang tính thừa rồi gửi lại.',
  'spreadsheet-too-many-parts':
    'Tệp chứa quá nhiều phần bên trong (hơn {max}), không phải sổ tính thông thường. Đề nghị lưu lại bằng Excel.',
  'spreadsheet-too-many-rows': 'Bảng có quá nhiều dòng (hơn {max}). Đề nghị chia thành nhiều tệp.',
  'spreadsheet-unsafe-names':
    'Tệp có cấu trúc không an toàn (tên phần bên trong dẫn ra ngoài), không được đọc. Đề nghị lưu lại bằng Excel.',
  'spreadsheet-unsafe-xml': 'Tệp có khai báo không an toàn (DOCTYPE), không được đọc. Đề nghị lưu lại bằng Excel.',
  'units-heading-not-found':
    'Không tìm thấy bảng có cột tên cơ quan, đơn vị. Đề nghị dùng tệp mẫu hoặc đặt tiêu đề cột “Tên cơ quan, đơn vị”.',
  'units-none-found': 'Bảng có tiêu đề nhưng không có cơ quan, đơn vị nào.',
  'unit-parent-unknown': 'Dòng {row}: chưa có đơn vị cấp trên “{value}”. Đề nghị sửa tên hoặc để trống.',
  'unit-tree-circular': 'Đơn vị không thể trực thuộc chính mình, dù qua đơn vị khác.',
  'unit-already-stands': 'Dòng {row}: đã có đơn vị tên “{value}”. Đề nghị chọn bổ sung thông tin cho đơn vị đã có.',
  'reserve-first':
    'Còn người ở danh sách dự phòng chưa được gọi theo thứ tự. Đề nghị gọi theo thứ tự, hoặc ghi rõ lý do.',
  'dossier-paper-unknown': 'Danh mục hồ sơ của quy trình không có giấy tờ này.',
  'dossier-file-empty': 'Tệp rỗng. Đề nghị chọn lại tệp.',
  'dossier-file-type':
    'Tệp “{fileName}” không phải PDF, ảnh JPG hoặc PNG (xét theo nội dung tệp), hoặc bị hỏng. Đề nghị quét lại hoặc xuất ra PDF.',
  'dossier-file-active':
    'Tệp PDF “{fileName}” có mã lệnh, biểu mẫu gửi dữ liệu hoặc tệp đính kèm nên không được nhận. Đề nghị in ra PDF mới hoặc quét lại.',
  'dossier-too-large':
    'Tệp, hoặc toàn bộ hồ sơ của một người, vượt quá {maxMegabytes} MB. Đề nghị giảm độ phân giải khi quét.',
  'dossier-too-many': 'Hồ sơ của một người không quá {max} tệp. Đề nghị ghép các trang vào một tệp PDF.',
  'reorganisation-shape':
    'Việc đổi tên, sáp nhập, chia tách chưa đúng: đổi tên là một thành một; sáp nhập là từ hai đơn vị thành một; chia tách là một thành từ hai trở lên; không nêu trùng.',
  'reorganisation-later':
    'Ngày có hiệu lực {effectiveOn} chưa đến. Đề nghị thực hiện vào ngày đó; trước đó có thể xem thử.',
} as const satisfies Record<ErrorCode, string>;

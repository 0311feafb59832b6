import { requireGoodPassword, requireGoodPersonalCode } from '../../../domain/identity/password-rule';

describe('passwords (ASVS 5.0 6.2)', () => {
  test.each(['gió mùa đông bắc', 'correct horse battery', 'Xuân-hạ-thu-đông 4', 'k7#Qm2vLw9!t'])(
    '"%s" is taken',
    (password) => {
      expect(() => requireGoodPassword(password, ['lan@example.test', 'lan'])).not.toThrow();
    },
  );

  test.each([
    ['shorter than 12', 'abcDEF12345'],
    ['longer than 128', 'đ'.repeat(129)],
    ['a common word with digits around', 'password12345'],
    ['a common Vietnamese one', 'Mật khẩu 2026!'],
    ['one letter over and over', 'aaaaaaaaaaaaaa'],
    ['a pair over and over', '12121212121212'],
    ['a run of digits', '123456789012'],
    ['a run of letters', 'abcdefghijklmn'],
    ['digits alone that run down', '987654321098'],
    ["the holder's own address", 'nguyenlanhuong1'],
  ])('refused: %s', (_why, password) => {
    expect(() => requireGoodPassword(password, ['nguyenlanhuong@example.test', 'nguyenlanhuong'])).toThrow(
      'password-weak',
    );
  });
});

describe('personal codes', () => {
  test.each(['204816', '730295'])('%s is taken', (code) => expect(() => requireGoodPersonalCode(code)).not.toThrow());

  test.each(['12345', '1234567', 'abcdef', '111111', '123456', '654321', '121212', '123123', '890123', '१२३४५६'])(
    '%s is refused',
    (code) => expect(() => requireGoodPersonalCode(code)).toThrow('personal-code-weak'),
  );
});

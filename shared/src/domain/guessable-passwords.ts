/** Passwords and their stems that guessers try first, folded to lower case, as people in offices here choose them. */
const LIST = `
123456 1234567 12345678 123456789 1234567890 0123456789 9876543210 987654321 87654321 654321 111111 1111111111 000000
0000000000 222222 333333 444444 555555 666666 6666666666 777777 888888 8888888888 999999 112233 11223344 1122334455 121212
123123 123123123 123321 1234321 123456a 123456aa 123456abc 1234qwer 123qwe 123qweasd 123qweasdzxc 123abc 131313 147258
147258369 1472583690 159357 159753 168168 1688 16888888 1q2w3e 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1qaz 1qaz2wsx 1qaz2wsx3edc
1qazxsw2 2wsx3edc 3edc4rfv 5201314 520520 5201314520 521521 1314520 147852 147852369 741852963 789456 789456123 88888888
a123456 a1234567 a12345678 a123456789 a1b2c3 a1b2c3d4 a1b2c3d4e5 aa123456 aa12345678 aa123456789 aaa111 aaa123 aaaaaa aaaa1111
ab123456 abc abc123 abc1234 abc12345 abc123456 abc1234567 abc12345678 abc123456789 abcabc abcd abcd123 abcd1234 abcd12345
abcd123456 abcd12345678 abcde abcdef abcdefg abcdefgh abcdefg123 abc123abc abc123def access account admin admin1 admin123
admin1234 admin12345 admin123456 admin888 admin666 admin8888 adminadmin administrator admin@123 admin@1234 adminpassword aini
aini1314 apple asd123 asd123456 asdasd asdf asdf1234 asdfasdf asdfgh asdfghj asdfghjk asdfghjkl asdfghjkl123 asdqwe123 azerty
baby babygirl bailey baidu bangong bangongshi banzhang baobao baobei baseball batman beijing beijing2008 beijing2022 biyun
bossboss caonima chaoren charlie changeme changeme123 changjiang chengguan chenglong chengxian chiansafe china china123
china2008 chinachina chinese chongqing chunjie computer comeon cookie cunguan cunwei cunzhang daidai dandan dangan dangjian
dangwei dangyuan daniel databese database default demo demo123 dengbao dengru denglu denglu123 diaodu dong dongdong dragon
duban ducha duchazu empire enter falcon fanfu fangfang fanglan fengfeng fiction flower football forever freedom friend fuck
fuckyou fuwu fuwuqi gaoxin ganbu ganbei geili ginger gongan gongbu gongchandang gonggao gongkai gongshi gongzuo google
government govgov gov123 guangchang guangdong guangming guanli guanliyuan guest guest123 guojia hahaha hahahaha hao123 haohao
harley hello hello123 helloworld hello1234 henan huanbao huanghe huangheng huangyi huihui hunter iloveyou iloveyou1314 iloveu
internet jennifer jiafang jiancha jiandu jiangsu jianshe jiaotong jiaoyu jiayou jiayou123 jiayou2024 jilin jiwei jiwei123
jordan juzhang kangkang killer kaoshi keji kunming laoban laopo laogong letmein letmein123 lingdao lilili liuliu liulei longlong
login login123 login1234 lovelove loveyou love1314 love520 luohu luyou magic manager manager123 maomao maozedong master
master123 merlin michael microsoft mima mima123 mima1234 mima12345 mima123456 mimamima minsheng minzheng monkey mustang
nihao nihao123 nihao1234 nihaoma nimda ninhao nongcun nongye oracle oracle123 orange p@ssw0rd p@ssword pa55w0rd pa55word
pakho panda pass pass123 pass1234 pass12345 passpass passw0rd passw0rd1 passw0rd123 password password1 password12 password123
password1234 password12345 password123456 passwd passwd123 pingan pingan123 pinyin princess private public q123456 q1w2e3
q1w2e3r4 q1w2e3r4t5 qaz123 qazqaz qazwsx qazwsx123 qazwsxedc qazwsxedc123 qazwsxedcrfv qianbao qinghai qq123456 qqqqqq
qqq111 qwaszx qwe123 qwe123456 qweasd qweasd123 qweasdzxc qweasdzxc123 qweqwe qwer qwer1234 qwer12345 qwer123456 qwerasdf
qwerasdfzxcv qwert qwert123 qwert12345 qwerty qwerty1 qwerty123 qwerty1234 qwerty12345 qwerty123456 qwertyu qwertyui qwertyuio
qwertyuiop qwertyuiop123 renda renmin renshi root root123 root1234 root12345 root123456 rootroot sanyuan secret secret123
secure security server server123 service shadow shanghai shenhe shenji shenzhen shangban shichang shiwei shouji shuiwu shuili
shujuku shuji sichuan soccer solo starwars sunshine super superman superuser support sysadmin system system123 system1234
taiyang temp temp123 temp1234 test test1 test123 test1234 test12345 test123456 testtest testuser thomas thunder tianxia
tigger toor toupiao trustno1 tttttt tuanjie user user123 user1234 username usertest wangba wangluo wangwang wangwei wangzhan
welcome welcome1 welcome12 welcome123 welcome1234 welcome2024 whatever weihu weilai weiwei weixin wenjian woaini woaini1314
woaini520 woaini123 woaizhongguo wobuzhidao wodemima woshishui wozuiai wuhan xiancheng xianwei xianzhang xianzhengfu xiangzhen
xiaobai xiaohei xiaoming xiaoxiao xinfang xinxi xinxizhongxin xinjiang xitong xixi xuexi xuexiqiangguo yahoo yangyang
yingyong yinhang yonghu youxiang yuanyuan yunnan zaijian zhangsan zhangwei zhenban zhengfu zhengfu123 zhengfuwang zhenggai
zhenggai123 zhenggai2024 zhenggaiban zhengwu zhenzhang zhongguo zhongguo123 zhongyang zhuren zhuxi zijin zouba zxc123
zxc123456 zxcasd zxcasdqwe zxcv zxcv1234 zxcvb zxcvbn zxcvbnm zxcvbnm123 zzzzzz hongdeng huangdeng lvdeng honghuanglv ryg ryg123
ryg123456 rygryg redyellowgreen
`;

export const GUESSABLE_PASSWORDS: ReadonlySet<string> = new Set(LIST.trim().split(/\s+/u));

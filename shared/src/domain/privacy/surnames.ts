/** The surnames of most people of the country; those that mostly are another word (文明, 常住, 高龄) are left out. */
const COMMON =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余杜叶程魏苏吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱邹熊孟秦阎薛侯雷龙郝邵毛严钱覃赖洪武莫柯翟温庞' +
  '殷汤尹黎贺龚樊兰倪凌霍耿焦俞葛左柴屈鲁祝鲍裴奚聂管詹辛骆';
const DOUBLE = ['欧阳', '上官', '司马', '诸葛', '东方', '皇甫', '尉迟', '公孙', '令狐', '夏侯', '慕容', '司徒'];

/** A pattern that takes one surname. */
export const SURNAME = `(?:${DOUBLE.join('|')}|[${COMMON}])`;

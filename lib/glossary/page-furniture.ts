/** What page templates print below a text, and what must not end up in its last definition. */
const furniture =
  /(?:责任编辑|(?:本文)?编辑[:：]|责编[:：]|审核[:：]|校对[:：]|来源[:：]|扫一扫|分享到|打印(?:本页|此页)|关闭(?:窗口|本页)|上一篇|下一篇|相关(?:链接|阅读|新闻|文章|附件)|版权所有|主办单位?[:：]|承办单位?[:：]|网站标识码|[A-Z\p{Script=Han}]ICP备|公网安备|字[体号][:：]|附件下载|返回(?:顶部|列表|首页)).*$/su;

/** A text up to where the page's own words begin. */
export function withoutFurniture(text: string): string {
  return text.replace(furniture, '').trimEnd();
}

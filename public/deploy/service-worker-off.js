/*
 * Switches the use without a network off, for everybody who visits: copy this file over service-worker.js beside
 * index.html. Each browser then forgets the kept pages at its next visit and loads the page from the server again.
 * 用本文件覆盖 index.html 旁的 service-worker.js，即可停用离线使用；各浏览器下次访问时清除已存的页面文件，改从服务器载入。
 * Imported data is kept elsewhere and stays. 导入的数据不在其中，不受影响。
 */
const prefix = `gongkai ${new URL(self.registration.scope).pathname} `;
self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(names.filter((name) => name.startsWith(prefix)).map((name) => caches.delete(name))),
      )
      .then(() => self.registration.unregister()),
  );
});

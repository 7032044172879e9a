/** Whether a window can be shown: everywhere but on a Linux that has neither X nor Wayland. */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

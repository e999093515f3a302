# Starts Edge or Chrome as a kiosk on Windows, and again whenever it ends.
#   start-kiosk.ps1 -Address 'http://127.0.0.1:8080/?mode=kiosk'
param(
  [string]$Address = 'http://127.0.0.1:8080/?mode=kiosk',
  [string]$Profile = "$env:LOCALAPPDATA\gudiparan-kiosk",
  [int]$Port = 9222,
  [int]$PatienceSeconds = 60
)
$places = @(
  "$env:ProgramFiles\Google\Chrome\Application\chrome.exe",
  "${env:ProgramFiles(x86)}\Microsoft\Edge\Application\msedge.exe",
  "$env:ProgramFiles\Microsoft\Edge\Application\msedge.exe"
)
$browser = $places | Where-Object { Test-Path $_ } | Select-Object -First 1
if (-not $browser) { throw 'No Chrome or Edge found.' }
$flags = @(
  '--kiosk', "--user-data-dir=$Profile", '--noerrdialogs', '--no-first-run', '--disable-infobars',
  '--disable-session-crashed-bubble', '--hide-crash-restore-bubble', '--disable-pinch',
  '--overscroll-history-navigation=0', '--autoplay-policy=no-user-gesture-required',
  '--edge-kiosk-type=fullscreen', "--remote-debugging-port=$Port", $Address
)
while ($true) {
  $running = Start-Process -FilePath $browser -ArgumentList $flags -PassThru
  $before = ''
  $still = 0
  while (-not $running.HasExited) {
    Start-Sleep -Seconds 5
    # The page writes a new name into its window every five seconds while it lives.
    try { $now = (Invoke-RestMethod "http://127.0.0.1:$Port/json/list" -TimeoutSec 4)[0].title } catch { $now = '' }
    if ($now -and $now -ne $before) { $before = $now; $still = 0 } else { $still += 5 }
    if ($still -ge $PatienceSeconds) { Stop-Process -Id $running.Id -Force }
  }
  Start-Sleep -Seconds 5
}

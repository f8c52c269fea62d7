@echo off
rem Kotae on the Node.js that came along: without a word the server, else the command of that name.
if "%~1"=="" goto start
if "%~1"=="start" goto start
"%~dp0runtime\node.exe" "%~dp0server\cli.ts" %*
exit /b %errorlevel%
:start
"%~dp0runtime\node.exe" "%~dp0server\main.ts"
exit /b %errorlevel%

@echo off
rem Starts Countersign on Windows. In a checkout it first builds what is missing; after a change of sources: mvn -Dquick package
setlocal
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"
set "JAR=%HOME_DIR%\lib\countersign.jar"

if defined JAVA_HOME (
  set "JAVA=%JAVA_HOME%\bin\java.exe"
) else (
  set "JAVA=java.exe"
)
if defined JAVA_HOME if not exist "%JAVA_HOME%\bin\java.exe" (
  echo countersign: JAVA_HOME is %JAVA_HOME%, but there is no bin\java.exe in it. Set it to a JDK 17 or newer. 1>&2
  exit /b 2
)
if not defined JAVA_HOME (
  where java.exe >nul 2>nul
  if errorlevel 1 (
    echo countersign: Java is missing. Install a JDK 17 or newer, or set JAVA_HOME to one. 1>&2
    exit /b 2
  )
)

set "VERSION="
for /f "tokens=3" %%v in ('""%JAVA%" -version 2>&1" ^| findstr /i " version "') do if not defined VERSION set "VERSION=%%~v"
for /f "delims=.-+" %%m in ("%VERSION%") do set "MAJOR=%%m"
if not defined MAJOR set "MAJOR=0"
if %MAJOR% LSS 17 (
  echo countersign: %JAVA% is Java %VERSION%. Install a JDK 17 or newer, or set JAVA_HOME to one. 1>&2
  exit /b 2
)

if exist "%JAR%" goto run
if not exist "%HOME_DIR%\pom.xml" (
  echo countersign: %JAR% is missing. Unpack the release again, all of it. 1>&2
  exit /b 2
)
where mvn >nul 2>nul
if errorlevel 1 (
  echo countersign: Maven is missing: it is needed once, to build. Install it and start again. 1>&2
  exit /b 2
)
echo countersign: building, as this is the first start ^(a minute or two; later starts do not^) 1>&2
pushd "%HOME_DIR%"
call mvn -q -B -Dstyle.color=never -Dquick -Dmaven.test.skip=true package 1>&2
set "BUILT=%ERRORLEVEL%"
popd
if not "%BUILT%"=="0" (
  echo countersign: the build failed, for the reason above. Once mended, start again. 1>&2
  exit /b 70
)

:run
rem A short run is over before the second compiler pays; a site runs for months.
set "COMPILERS=-XX:TieredStopAtLevel=1"
if "%~1"=="serve" set "COMPILERS="
"%JAVA%" %COMPILERS% -XX:+UseSerialGC -Xshare:auto "-Dcountersign.home=%HOME_DIR%" %COUNTERSIGN_JAVA_OPTS% -cp "%JAR%" org.countersign.cli.Main %*
exit /b %ERRORLEVEL%

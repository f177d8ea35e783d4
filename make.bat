@echo off
rem The commands of the edition on Windows: make setup, make site, make editions, make release, make check, make test, make serve.
setlocal
set PYTHON=.venv\Scripts\python.exe
if "%1"=="" goto help
if not exist .venv\ready call :setup || exit /b 1
if "%1"=="setup" exit /b 0
if "%1"=="site" goto site
if "%1"=="editions" goto editions
if "%1"=="release" goto release
if "%1"=="check" goto check
if "%1"=="test" goto test
if "%1"=="serve" goto serve

:help
echo make setup ^| site ^| editions ^| release ^| check ^| test ^| serve
exit /b 1

:setup
py -3 -m venv .venv || exit /b 1
%PYTHON% -m pip install --quiet --require-hashes --requirement requirements.lock || exit /b 1
%PYTHON% tests\tei_all_schema.py || exit /b 1
%PYTHON% tests\annotator_bundle.py || exit /b 1
%PYTHON% tests\nu_checker.py || exit /b 1
echo ready> .venv\ready
exit /b 0

:site
%PYTHON% -m sphinx --builder html --fail-on-warning --keep-going --quiet . build\site || exit /b 1
echo The site is in build\site\: open build\site\index.html
exit /b 0

:editions
%PYTHON% -m build_tools editions
exit /b %errorlevel%

:release
%PYTHON% -m build_tools release
exit /b %errorlevel%

:check
%PYTHON% -m build_tools check
exit /b %errorlevel%

:test
%PYTHON% -m ruff check . && %PYTHON% -m ruff format --check . && %PYTHON% -m mypy && %PYTHON% -m pytest
exit /b %errorlevel%

:serve
%PYTHON% -m sphinx_autobuild --define edition_downloads=0 --watch build_tools --ignore "build/*" --ignore ".cache/*" . build\serve
exit /b %errorlevel%
